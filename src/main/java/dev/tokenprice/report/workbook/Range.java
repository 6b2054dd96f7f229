package dev.tokenprice.report.workbook;

import java.util.List;

/**
 * Cells of a column, and what they hold today.
 *
 * @param reference e.g. {@code 'Summary'!$B$7:$B$16}
 */
public record Range(String reference, List<Value> values) {
  public Range {
    values = List.copyOf(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
