package dev.tokenprice.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierGrammarTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0<Token≤32K                     ; (0,32000]
          32K<Token≤128K                  ; (32000,128000]
          32k < input length <= 128k      ; (32000,128000]
          0<输入长度≤12.8万               ; (0,128000]
          (32, 128]                       ; (32000,128000]
          [0,32)                          ; (0,32000]
          [0,32k)                         ; (0,32000]
          [32,128k]                       ; (32000,128000]
          (32k,+∞)                        ; (32000,)
          (128, inf)                      ; (128000,)
          [128~256]                       ; (128000,256000]
          (0,32]k tokens                  ; (0,32000]
          (0,1k]                          ; (0,1000]
          (128K+)                         ; (128000,)
          [128+]                          ; (128000,)
          ≤32k                            ; (0,32000]
          <=200K                          ; (0,200000]
          < 32,000                        ; (0,32000]
          up to 128k tokens               ; (0,128000]
          不超过32千                       ; (0,32000]
          below 1m                        ; (0,1000000]
          under 2 million                 ; (0,2000000]
          within 200 thousand             ; (0,200000]
          >200k                           ; (200000,)
          ≥ 1M                            ; (1000000,)
          above_200k_tokens               ; (200000,)
          over 272000                     ; (272000,)
          超过12.8万                       ; (128000,)
          32k-128k                        ; (32000,128000]
          0-32k tokens                    ; (0,32000]
          32至128千                        ; (32000,128000]
          32 to 128 tokens                ; (32,128]
          32k以内                          ; (0,32000]
          128k token以下                   ; (0,128000]
          32k以上                          ; (32000,)
          200k+                           ; (200000,)
          ≤32768                          ; (0,32000]
          ≤131,072                        ; (0,128000]
          ≤1048576                        ; (0,1000000]
          ≤2097152                        ; (0,2000000]
          ≤1024000                        ; (0,1024000]
          [0,2048]                        ; (0,2048000]
          [0,2049]                        ; (0,2049]
          """)
  void tier(String text, String range) {
    assertThat(TierGrammar.find(text)).map(found -> found.range().text()).hasValue(range);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Input ≤32k price       ; input   price
          ≤32k                   ; ''
          batch (32, 128]        ; batch
          (32, 128] batch        ; batch
          """)
  void theRestIsTheTextWithoutTheTier(String text, String rest) {
    assertThat(TierGrammar.find(text)).map(TierGrammar.Found::rest).hasValue(rest);
  }

  /** Another unit, a number with a comma in it, a date, an end below its start, too many. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpt-4o",
        "≤32kb",
        "≤32%",
        "(1,500)",
        "2024-05",
        "10-20",
        "[128,32]",
        "[32,32]",
        "≤0k",
        "32k",
        "≤9999999999999999999",
        "[9300000000000000000,9]",
        "≥99999999999 million"
      })
  void noTier(String text) {
    assertThat(TierGrammar.find(text)).isEmpty();
  }
}
