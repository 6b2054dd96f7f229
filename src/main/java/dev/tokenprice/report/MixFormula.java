package dev.tokenprice.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formulas on the analyst's own mix, whose three shares are cells of the first sheet. */
final class MixFormula {
  static final String CACHE = "mix_cache";
  static final String INPUT = "mix_input";
  static final String OUTPUT = "mix_output";
  static final String LABEL = "mix_label";

  private static final String TOTAL = "(" + CACHE + "+" + INPUT + "+" + OUTPUT + ")";

  private MixFormula() {}

  /**
   * What all shares together cost, not divided by their sum.
   *
   * @param cache the price read from the cache; null: the input price stands in
   */
  static String bill(String input, String output, @Nullable BigDecimal cache) {
    return billOf(input, output, cache == null ? null : Figures.exact(cache));
  }

  /** The same with a formula or cell as the price read from the cache. */
  static String billOf(String input, String output, @Nullable String cache) {
    String cached = cache == null ? input : cache;
    return "(" + CACHE + "*" + cached + "+" + INPUT + "*" + input + "+" + OUTPUT + "*" + output
        + ")";
  }

  /** The price of one average token. */
  static String blended(String bill) {
    return "ROUND(" + bill + "/" + TOTAL + ",10)";
  }

  /** How far the blended price fell; blank where the shares leave nothing to divide by. */
  static String realCut(String billBefore, String billAfter) {
    return "IFERROR(1-" + billAfter + "/" + billBefore + ",\"\")";
  }

  /** Output's part of the bill. */
  static String outputShare(String output, String bill) {
    return "IFERROR(" + OUTPUT + "*" + output + "/" + bill + ",\"\")";
  }

  /** 3:1, or 7:2:1 with a share read from the cache. */
  static String label() {
    return "IF(" + CACHE + "=0,\"\"," + CACHE + "&\":\")&" + INPUT + "&\":\"&" + OUTPUT;
  }
}
