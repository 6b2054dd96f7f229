package dev.tokenprice.report.workbook;

import java.math.BigDecimal;

/**
 * What an input cell accepts.
 *
 * @param least the least number, inclusive
 * @param most the greatest number, inclusive
 * @param title heading of the hint shown beside the cell
 * @param hint what to enter
 */
public record Rule(BigDecimal least, BigDecimal most, String title, String hint) {
  public static Rule between(long least, long most, String title, String hint) {
    return new Rule(BigDecimal.valueOf(least), BigDecimal.valueOf(most), title, hint);
  }
}
