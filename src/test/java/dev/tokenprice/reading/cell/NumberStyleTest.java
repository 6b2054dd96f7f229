package dev.tokenprice.reading.cell;

import static dev.tokenprice.reading.cell.NumberStyle.COMMA;
import static dev.tokenprice.reading.cell.NumberStyle.POINT;
import static dev.tokenprice.reading.cell.NumberStyle.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
  /** Nothing: not read, as it could be another number, or is none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          text        ; POINT     ; COMMA     ; UNDECIDED
          7           ; 7         ; 7         ; 7
          0.8         ; 0.8       ;           ; 0.8
          .7          ; 0.7       ;           ; 0.7
          0,8         ;           ; 0.8       ; 0.8
          1,234       ; 1234      ; 1.234     ;
          1.234       ; 1.234     ; 1234      ;
          0.234       ; 0.234     ;           ; 0.234
          0,234       ;           ; 0.234     ; 0.234
          1,234.5     ; 1234.5    ;           ; 1234.5
          1.234,5     ;           ; 1234.5    ; 1234.5
          12,34,567   ;           ;           ;
          1.234.567   ;           ; 1234567   ; 1234567
          1,234,567   ; 1234567   ;           ; 1234567
          1_048       ; 1048      ; 1048      ; 1048
          1_048.5     ; 1048.5    ; 1048.5    ; 1048.5
          1e-7        ; 0.0000001 ; 0.0000001 ; 0.0000001
          2.5E+3      ; 2500      ; 2500      ; 2500
          1e30        ; 1e30      ; 1e30      ; 1e30
          1e31        ;           ;           ;
          1e-31       ;           ;           ;
          1.          ;           ;           ;
          ''          ;           ;           ;
          123456789012345678901234567890  ; 123456789012345678901234567890 ; 123456789012345678901234567890 ; 123456789012345678901234567890
          1234567890123456789012345678901 ; ; ;
          """,
      useHeadersInDisplayName = true)
  void number(String text, BigDecimal point, BigDecimal comma, BigDecimal undecided) {
    assertThat(read(POINT, text)).isEqualTo(plain(point));
    assertThat(read(COMMA, text)).isEqualTo(plain(comma));
    assertThat(read(UNDECIDED, text)).isEqualTo(plain(undecided));
  }

  private static String read(NumberStyle style, String text) {
    return plain(style.parse(text).orElse(null));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "none" : number.toPlainString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0.8 0.7             ; POINT
          0,8 0,7             ; COMMA
          €0,8 7              ; COMMA
          0,8 0.7             ; POINT
          0,8 0,7 0.7         ; COMMA
          1,234 0,8           ; COMMA
          1.234 0.8           ; POINT
          1,234 7             ; UNDECIDED
          1.234 7             ; UNDECIDED
          7 8                 ; UNDECIDED
          """)
  void shownByMostCellsThatShowOne(String cells, NumberStyle style) {
    assertThat(NumberStyle.of(Stream.of(cells.split(" ")), UNDECIDED)).isEqualTo(style);
  }
}
