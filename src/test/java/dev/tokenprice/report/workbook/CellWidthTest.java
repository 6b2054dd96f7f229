package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is wider than its column is shown as ###. */
class CellWidthTest {
  @ParameterizedTest
  @CsvSource({
    "SIGNED_PERCENT, 0.1, +10.0%",
    "SIGNED_PERCENT, 4.334, +433.4%",
    "SIGNED_PERCENT, 12.345, +1234.5%",
    "PERCENT, -1234.5, -123450.0%",
    "RATIO, 12345.678, 12345.68",
    "POINTS, -98765.4, -98765.4",
  })
  void holdsTheNumberAsItIsShown(Style style, BigDecimal number, String shown) {
    int width = CellWidth.of(Cell.of(style, Value.of(number)));

    assertThat(width).isGreaterThanOrEqualTo(shown.length());
  }
}
