package dev.tokenprice.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-05-21           ; 2024-05-21
          2024/5/1             ; 2024-05-01
          2024.12.31           ; 2024-12-31
          2024年5月21日         ; 2024-05-21
          2024 年 5 月 21       ; 2024-05-21
          2024-05-21T08:00:00Z ; 2024-05-21
          2024-05-21 08:00     ; 2024-05-21
          20240521             ; 2024-05-21
          21.5.2024            ; 2024-05-21
          5.6.2024             ; 2024-06-05
          13/12/2024           ; 2024-12-13
          12/13/2024           ; 2024-12-13
          12/12/2024           ; 2024-12-12
          31-12-2024 00:00     ; 2024-12-31
          May 21, 2024         ; 2024-05-21
          may 21 2024          ; 2024-05-21
          September 3, 2024    ; 2024-09-03
          21 May 2024          ; 2024-05-21
          21-May-2024          ; 2024-05-21
          21 September 2024    ; 2024-09-21
          1991-01-01           ; 1991-01-01
          2099-12-31           ; 2099-12-31
          """)
  void date(String text, LocalDate date) {
    assertThat(DateGrammar.read(text)).hasValue(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024-05",
        "2024-13-01",
        "2024-02-30",
        "5/6/2024",
        "05-06-2024",
        "32.1.2024",
        "1990-12-31",
        "2100-01-01",
        "20241301",
        "February 30, 2024",
        "0.002"
      })
  void noDateOrTwo(String text) {
    assertThat(DateGrammar.read(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          prices-2024-05-21.csv            ; 2024-05-21 ; prices-csv
          prices-2024-05-21                ; 2024-05-21 ; prices
          2024_05_21_prices                ; 2024-05-21 ; prices
          20240521 prices                  ; 2024-05-21 ; prices
          a-20240101-b-2024.06.30          ; 2024-06-30 ; a-b
          a-20240630-99999999              ; 2024-06-30 ; a-99999999
          20240521                         ; 2024-05-21 ; 20240521
          prices                           ;            ; prices
          job-1202405211                   ;            ; job-1202405211
          gpt-20241399                     ;            ; gpt-20241399
          """)
  void inTheNameOfAFile(String name, LocalDate date, String without) {
    assertThat(DateGrammar.inName(name).orElse(null)).isEqualTo(date);
    assertThat(DateGrammar.nameWithoutDate(name)).isEqualTo(without);
  }
}
