package dev.tokenprice.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formulas on one workload, whose tokens are cells an analyst may change. */
final class WorkloadFormula {
  /** So that equal costs stay equal when a spreadsheet reckons them. */
  private static final String DECIMALS = ",8)";

  private final int number;

  /**
   * @param number of the workload on its sheet, 1 for the first
   */
  WorkloadFormula(int number) {
    this.number = number;
  }

  String input() {
    return "tokens_in_" + number;
  }

  String cached() {
    return "tokens_cached_" + number;
  }

  String output() {
    return "tokens_out_" + number;
  }

  String times() {
    return "times_" + number;
  }

  /** Name of all costs of the workload. */
  String costs() {
    return "costs_" + number;
  }

  /** Name of all models of the workload, in the order of the costs. */
  String models() {
    return "models_" + number;
  }

  /**
   * Yuan at three prices per million tokens. A missing price is not 0: once there are tokens to pay
   * with it there is no cost.
   *
   * @param cached null: the input price stands in
   */
  String cost(@Nullable String input, @Nullable String cached, @Nullable String output) {
    var parts = new ArrayList<String>();
    var unpriced = new ArrayList<String>();
    part(input(), input, parts, unpriced);
    part(cached(), cached == null ? input : cached, parts, unpriced);
    part(output(), output, parts, unpriced);
    String cost = "ROUND((" + String.join("+", parts) + ")*" + times() + "/1000000" + DECIMALS;
    return unpriced.isEmpty() ? cost : "IF(" + String.join("+", unpriced) + ">0,\"\"," + cost + ")";
  }

  private static void part(
      String tokens, @Nullable String price, List<String> parts, List<String> unpriced) {
    if (price == null) {
      unpriced.add(tokens);
    } else {
      parts.add(tokens + "*" + price);
    }
  }

  /** 1 for the cheapest; equal costs share a rank. */
  String rank() {
    return "IFERROR(RANK({cost}," + costs() + ",1),\"\")";
  }

  /** The lowest cost that is not 0. */
  String cheapest() {
    return "SMALL(" + costs() + ",COUNTIF(" + costs() + ",0)+1)";
  }

  String dearest() {
    return "MAX(" + costs() + ")";
  }

  /** The first model of a cost. */
  String modelOf(String cost) {
    return "INDEX(" + models() + ",MATCH(" + cost + "," + costs() + ",0))";
  }

  /** How many cost nothing. */
  String free() {
    return "COUNTIF(" + costs() + ",0)";
  }
}
