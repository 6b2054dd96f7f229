package dev.tokenprice.report;

/** Prices behind a claim as its row knows them: by its number, whatever the order of the tables. */
final class ClaimFormula {
  static final String NUMBERS = "claim_number";
  static final String INPUT_COMPARED = "claim_in_compared";
  static final String INPUT_OWN = "claim_in_own";
  static final String OUTPUT_COMPARED = "claim_out_compared";
  static final String OUTPUT_OWN = "claim_out_own";

  private ClaimFormula() {}

  /** The price of the row's claim in a named column. */
  static String price(String column) {
    return "INDEX(" + column + ",MATCH({number}," + NUMBERS + ",0))";
  }
}
