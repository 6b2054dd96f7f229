package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderRowsTest {
  private final HeaderGrammar grammar = new HeaderGrammar(Vocabulary.builtIn());

  /** Of a record: may it be a header, is it one, is it one amid records, does it head no prices. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          model|Input|Output                ; true  ; true  ; true  ; true
          model|Input                       ; true  ; true  ; true  ; true
          model|计费项                       ; true  ; true  ; true  ; true
          Input|Output                      ; true  ; true  ; true  ; false
          Input                             ; false ; false ; false ; false
          Input|Input price                 ; true  ; false ; false ; false
          price|notes                       ; true  ; false ; false ; false
          model|score|rank                  ; true  ; true  ; true  ; true
          model|score                       ; true  ; false ; false ; true
          model||rank                       ; true  ; false ; false ; true
          model|colour|shape|size|Input     ; true  ; true  ; true  ; true
          model|colour|shape|form|Input     ; true  ; true  ; false ; true
          gpt-x|colour|shape                ; true  ; false ; false ; false
          model|Input|7                     ; false ; false ; false ; false
          model|Input|1,000.5               ; false ; false ; false ; false
          model|Input|-                     ; true  ; true  ; true  ; true
          model|Input|v1                    ; true  ; true  ; true  ; false
          model|Input|http://a.example      ; false ; false ; false ; true
          model|Input|$ 5                   ; false ; false ; false ; false
          model|Input|5元                   ; false ; false ; false ; false
          model|Input|5 USD                 ; false ; false ; false ; false
          model|Input|5 apples              ; true  ; true  ; true  ; false
          |model|score                      ; true  ; false ; false ; true
          """)
  void header(String cells, boolean may, boolean is, boolean amid, boolean other) {
    Row row = row(cells);

    assertThat(HeaderRows.mayBe(row)).isEqualTo(may);
    assertThat(HeaderRows.isHeader(row, grammar)).isEqualTo(is);
    assertThat(HeaderRows.isHeaderAmidRecords(row, grammar)).isEqualTo(amid);
    assertThat(HeaderRows.startsOtherTable(row, grammar)).isEqualTo(other);
  }

  @ParameterizedTest(name = "{0} over {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          model|Input||Output|  ; |old|new|old|new  ; true
          model|Input|Output    ; |old|new          ; false
          model|Input|          ; |old|new          ; true
          |Input|               ; |old|new          ; false
          model|Input|          ; ||new             ; false
          model|Input|          ; |7|8              ; false
          model|Input           ; |old|new          ; false
          """)
  void upperRow(String upper, String lower, boolean is) {
    assertThat(HeaderRows.isUpperRow(row(upper), row(lower))).isEqualTo(is);
  }

  @ParameterizedTest(name = "{0} over {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          model|Input||Output|  ; |old|new|old|new ; model|Input old|Input new|Output old|Output new
          |Input|note           ; id|old|          ; id|Input old|note
          a|| ; ||b ; a||a b
          """)
  void joined(String upper, String lower, String names) {
    Row joined = HeaderRows.joined(row(upper), row(lower));

    assertThat(joined.cells()).isEqualTo(row(names).cells());
    assertThat(joined.line()).isEqualTo(3);
  }

  private static Row row(String cells) {
    return new Row(3, List.copyOf(Arrays.asList(cells.split("[|]", -1))));
  }
}
