package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a cell's text speaks of broken quoting, of lost digits, of too many of them. */
class MarksTest {
  @ParameterizedTest
  @ValueSource(strings = {"m-1\"", "\"", "a\"\"b", "'m-1", "a\"b\"c\"", "m-1\\", " 'm "})
  void stray(String cell) {
    assertThat(StrayMarks.in(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m-1", "5\"x\"", "'m-1'", "it's", "a\\b"})
  void notStray(String cell) {
    assertThat(StrayMarks.in(cell)).isFalse();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          one, two/three         ; 3 ; false ; false
          one, two/three, four   ; 3 ; true  ; true
          a,b,c/d                ; 3 ; true  ; false
          x/a,b,c/d              ; 3 ; true  ; true
          x/d,e,f                ; 3 ; true  ; true
          one, two               ; 3 ; false ; false
          a,b,c                  ; 3 ; false ; false
          a,b/c/d,e              ; 3 ; true  ; true
          a,b,c,d/e              ; 3 ; true  ; false
          """)
  void swallowing(String cell, int width, boolean record, boolean records) {
    String lines = cell.replace("/", "\n");
    assertThat(StrayMarks.swallowRecord(lines, ',', width)).isEqualTo(record);
    assertThat(StrayMarks.swallowRecords(lines, ',', width)).isEqualTo(records);
    assertThat(StrayMarks.swallowRecords(lines.replace('\n', '\r'), ',', width)).isEqualTo(records);
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "7, 1", "'1,000.5', 5", "12 345, 3", "1_000, 4", "12a3456b7, 4", "１２, 2"})
  void digits(String text, int longest) {
    assertThat(Digits.longest(text)).isEqualTo(longest);
  }

  /** Whether a number is whole after others of its column. */
  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource({
    "10.00 2.50, 3.75, true",
    "10.00 2.50, 3.7, false",
    "10.00 2.50, 3.755, false",
    "10.00 2.50, 3, false",
    "10.00 2.50, 0.50, false",
    "10.00 0.50, 0.75, true",
    "10.00 0.500, 0.750, true",
    "10.00 0.500, 0.75, false",
    "10.25 2.55, 3.75, false",
    "10.00 2.500, 3.75, false",
    "10.00 7, 3.75, false",
    "10.00 free, 3.75, true",
    "$10.00, $3.75, true",
    "free, 3.75, false"
  })
  void fixedPoint(String column, String last, boolean whole) {
    FixedPoint numbers = new FixedPoint();
    for (String cell : List.of(column.split(" "))) {
      numbers.observe(cell);
    }
    assertThat(numbers.isWhole(last)).isEqualTo(whole);
  }
}
