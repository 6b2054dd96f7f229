package dev.tokenprice.report;

/** Formulas for the cut depth of a class, over the table of its members on the same sheet. */
final class DepthFormula {
  static final String VENDORS = "cut_vendor";
  static final String CLASSES = "cut_class";
  static final String REAL = "cut_real";
  static final String WEIGHTS = "cut_weight";

  private final String members;
  private final int models;

  /**
   * @param ofVendor whether only models of the row's vendor count
   * @param models how many count, 1 or more
   */
  DepthFormula(boolean ofVendor, int models) {
    String ofClass = "(" + CLASSES + "={class})";
    this.members = ofVendor ? ofClass + "*(" + VENDORS + "={vendor})" : ofClass;
    this.models = models;
  }

  /** A cut is at most 1, so that {@code 2 - cut} is above 0 for a member and 0 for all others. */
  String medianReal() {
    String upper = nthLargest(models / 2 + 1);
    String middle = models % 2 == 1 ? upper : "(" + nthLargest(models / 2) + "+" + upper + ")/2";
    return "IFERROR(2-" + middle + ",\"\")";
  }

  /** Each cut counts by the old blended price. */
  String weightedReal() {
    String cuts = "SUMPRODUCT(" + members + "*" + WEIGHTS + "*" + REAL + ")";
    return "IFERROR(" + cuts + "/SUMPRODUCT(" + members + "*" + WEIGHTS + "),\"\")";
  }

  private String nthLargest(int n) {
    return "SUMPRODUCT(LARGE(" + members + "*(2-" + REAL + ")," + n + "))";
  }
}
