package dev.tokenprice.report;

/** Text of a CSV file that a spreadsheet does not run. */
public final class CsvText {
  /**
   * With what spreadsheets take for them: the full-width forms, and blanks before a line starts.
   */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvText() {}

  /** The text, after an apostrophe if it would be taken for a formula; numbers stay numbers. */
  public static String harmless(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    String start = text.stripLeading();
    boolean first = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    boolean afterBlanks = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    return (first || afterBlanks) && !isNumber(text);
  }

  /** A signed number is no danger and stays a number. */
  private static boolean isNumber(String text) {
    return text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
  }
}
