package dev.tokenprice.report.workbook;

/** The looks a cell can have. */
public enum Style {
  TITLE(Look.TITLE, Format.GENERAL),
  SUBTITLE(Look.SUBTITLE, Format.GENERAL),
  HEADING(Look.HEADING, Format.GENERAL),
  SENTENCE(Look.SENTENCE, Format.GENERAL),
  NOTE(Look.NOTE, Format.GENERAL),
  /** The name beside a figure. */
  LABEL(Look.LABEL, Format.GENERAL),
  /** A key figure in large type. */
  FIGURE(Look.FIGURE, Format.COUNT),
  /** The second header row of a table. */
  HEADER(Look.HEADER, Format.GENERAL),
  /** The first header row of a table: what a group of columns is of, with its unit. */
  BAND(Look.BAND, Format.GENERAL),
  TEXT(Look.BODY, Format.GENERAL),
  /** Text that wraps in its column. */
  WRAPPED(Look.WRAPPED, Format.GENERAL),
  /** Text that wraps in a narrower column. */
  WRAPPED_NARROW(Look.WRAPPED, Format.GENERAL),
  STRONG(Look.STRONG, Format.GENERAL),
  DAY(Look.CENTRED, Format.DAY),
  /** Yuan or another currency for a quantity of tokens; small prices in full. */
  PRICE(Look.BODY, Format.PRICE),
  STRONG_PRICE(Look.STRONG, Format.PRICE),
  /** A fraction shown as a percentage with one decimal. */
  PERCENT(Look.BODY, Format.PERCENT),
  /** The same with its sign. */
  SIGNED_PERCENT(Look.BODY, Format.SIGNED_PERCENT),
  STRONG_PERCENT(Look.STRONG, Format.PERCENT),
  /** The n of "1/n", shown as 1/36.2. */
  ONE_OVER(Look.BODY, Format.ONE_OVER),
  /** A figure that is the one looked for, told apart without colour or weight. */
  MATCHING_PERCENT(Look.STRONG, Format.MATCHING_PERCENT),
  MATCHING_ONE_OVER(Look.STRONG, Format.MATCHING_ONE_OVER),
  STRONG_ONE_OVER(Look.STRONG, Format.ONE_OVER),
  /** Percentage points with one decimal. */
  POINTS(Look.BODY, Format.POINTS),
  RATIO(Look.BODY, Format.RATIO),
  RATE(Look.BODY, Format.RATE),
  /** An amount of money with two decimals. */
  MONEY(Look.BODY, Format.MONEY),
  /** Money saved, with its sign. */
  SAVED(Look.BODY, Format.SAVED),
  COUNT(Look.BODY, Format.COUNT),
  INPUT_NUMBER(Look.INPUT, Format.PLAIN_NUMBER),
  INPUT_RATE(Look.INPUT, Format.RATE),
  INPUT_COUNT(Look.INPUT, Format.COUNT),
  INPUT_TEXT(Look.INPUT, Format.GENERAL);

  /** Font, fill, borders, alignment. */
  enum Look {
    TITLE,
    SUBTITLE,
    HEADING,
    SENTENCE,
    NOTE,
    LABEL,
    FIGURE,
    HEADER,
    BAND,
    BODY,
    WRAPPED,
    CENTRED,
    STRONG,
    INPUT
  }

  /** How numbers are shown. */
  enum Format {
    GENERAL("General"),
    DAY("yyyy\\-mm\\-dd"),
    PRICE("[=0]\"%s\"_);[<0.1]0.00########_);#,##0.00##_)"),
    PERCENT("0.0%%_)"),
    SIGNED_PERCENT("+0.0%%_);\\-0.0%%_);0.0%%_)"),
    ONE_OVER("\"1/\"0.0_)"),
    MATCHING_PERCENT("\"✓ \"0.0%%_)"),
    MATCHING_ONE_OVER("\"✓ 1/\"0.0_)"),
    POINTS("0.0_)"),
    RATIO("0.00_)"),
    RATE("0.0000##_)"),
    MONEY("#,##0.00_)"),
    SAVED("+#,##0.00##_);\\-#,##0.00##_);0.00_)"),
    COUNT("#,##0_)"),
    PLAIN_NUMBER("General");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }

    /**
     * The number format.
     *
     * @param free the word for a price of 0
     */
    String pattern(String free) {
      return pattern.formatted(free.replace("\"", ""));
    }
  }

  private final Look look;
  private final Format format;

  Style(Look look, Format format) {
    this.look = look;
    this.format = format;
  }

  Look look() {
    return look;
  }

  Format format() {
    return format;
  }
}
