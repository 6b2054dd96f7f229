package dev.tokenprice.report;

/**
 * Formulas for an offer among those of its class. A class has a row on the sheet of classes, an
 * offer one on the sheet of prices; each knows the columns of the other by name.
 */
final class MarketFormula {
  /** Marks the rows that are compared with others of their class. */
  static final String COUNTED = "✓";

  /** What a cell shows where there is nothing to say today. */
  static final String NOTHING = "—";

  private static final String NOTHING_TEXT = "\"" + NOTHING + "\"";

  static final String PRICE_CLASS = "price_class";
  static final String PRICE_COUNTED = "price_counted";
  static final String PRICE_VENDOR = "price_vendor";
  static final String PRICE_MODEL = "price_model";
  static final String PRICE_BLENDED = "price_blended";

  static final String CLASS = "market_class";
  static final String LOWEST = "market_lowest";
  static final String LOWER_QUARTILE = "market_quartile_1";
  static final String MEDIAN = "market_median";
  static final String UPPER_QUARTILE = "market_quartile_3";
  static final String CHEAPEST_VENDOR = "market_cheapest_vendor";
  static final String CHEAPEST = "market_cheapest";
  static final String RUNNER_UP_VENDOR = "market_runner_up_vendor";
  static final String RUNNER_UP = "market_runner_up";
  static final String RUNNER_UP_PRICE = "market_runner_up_price";

  private static final String PEERS =
      "(" + PRICE_CLASS + "={class})*(" + PRICE_COUNTED + "=\"" + COUNTED + "\")";
  private static final String OTHERS =
      PEERS + "*(1-(" + PRICE_VENDOR + "={cheapest_vendor})*(" + PRICE_MODEL + "={cheapest}))";

  private MarketFormula() {}

  /** In a row of a class: the blended price that so many quarters of its offers cost at most. */
  static String quartile(int offers, int quarters) {
    int steps = (offers - 1) * quarters;
    String low = nthLowest(offers, steps / 4 + 1);
    if (steps % 4 == 0) {
      return rounded(low);
    }
    String high = nthLowest(offers, steps / 4 + 2);
    return rounded("(" + low + "*" + (4 - steps % 4) + "+" + high + "*" + steps % 4 + ")/4");
  }

  /**
   * In a row of a class: its cheapest offer.
   *
   * @param column its vendor or its model
   */
  static String cheapest(String column) {
    return "INDEX(" + column + "," + rowOf(PEERS, "{class_low}") + ")";
  }

  /** In a row of a class: what the cheapest offer of another model costs. */
  static String runnerUpPrice() {
    String inverse = "SUMPRODUCT(LARGE(" + OTHERS + "/(1+" + PRICE_BLENDED + "),1))";
    return rounded("1/" + inverse + "-1");
  }

  /**
   * In a row of a class: that offer.
   *
   * @param column its vendor or its model
   */
  static String runnerUp(String column) {
    return "INDEX(" + column + "," + rowOf(OTHERS, "{runner_up_price}") + ")";
  }

  /** In a row of an offer: 1 for the cheapest of its class. */
  static String rank() {
    return "1+SUMPRODUCT(({class:all}={class})*({counted:all}=\""
        + COUNTED
        + "\")*({blended:all}<{blended}))";
  }

  /** In a row of an offer: how far above the median of its class. */
  static String aboveMedian() {
    return "IFERROR({blended}/" + ofClass(MEDIAN) + "-1," + NOTHING_TEXT + ")";
  }

  /** In a row of an offer: 1 for the cheapest quarter of its class. */
  static String quarter() {
    return "1+({blended}>"
        + ofClass(LOWER_QUARTILE)
        + ")+({blended}>"
        + ofClass(MEDIAN)
        + ")+({blended}>"
        + ofClass(UPPER_QUARTILE)
        + ")";
  }

  /** In a row of an offer: what the cheapest other model of its class costs, if it costs less. */
  static String alternativePrice() {
    String price = otherThanOwn(ofClass(RUNNER_UP_PRICE), ofClass(LOWEST));
    String ifLess = "IF(" + price + "<{blended}," + price + "," + NOTHING_TEXT + ")";
    return "IF(ISNUMBER(" + price + ")," + ifLess + "," + NOTHING_TEXT + ")";
  }

  /** In a row of an offer: that model. */
  static String alternative() {
    String name =
        otherThanOwn(
            ofClass(RUNNER_UP_VENDOR) + "&\" \"&" + ofClass(RUNNER_UP),
            ofClass(CHEAPEST_VENDOR) + "&\" \"&" + ofClass(CHEAPEST));
    return "IF(ISNUMBER({alternative_price})," + name + "," + NOTHING_TEXT + ")";
  }

  private static String otherThanOwn(String runnerUp, String cheapest) {
    String own = "AND(" + ofClass(CHEAPEST_VENDOR) + "={vendor}," + ofClass(CHEAPEST) + "={model})";
    return "IF(" + own + "," + runnerUp + "," + cheapest + ")";
  }

  private static String ofClass(String column) {
    return "INDEX(" + column + ",MATCH({class}," + CLASS + ",0))";
  }

  /** A price is 0 or more, so that {@code 1 + price} is above 0 for a peer and 0 for all others. */
  private static String nthLowest(int offers, int n) {
    return "(SUMPRODUCT(LARGE("
        + PEERS
        + "*(1+"
        + PRICE_BLENDED
        + "),"
        + (offers + 1 - n)
        + "))-1)";
  }

  /** The first of some rows with that price. */
  private static String rowOf(String rows, String price) {
    return "SUMPRODUCT(MATCH(1," + rows + "*(" + PRICE_BLENDED + "=" + price + "),0))";
  }

  private static String rounded(String price) {
    return "ROUND(" + price + ",10)";
  }
}
