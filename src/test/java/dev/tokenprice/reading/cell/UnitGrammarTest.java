package dev.tokenprice.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGrammarTest {
  private static final UnitGrammar GRAMMAR = new UnitGrammar(Vocabulary.builtIn());

  /** As the only text of a unit column, and amid the words of a header. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          元/千tokens            ; CNY/1000 tokens       ; CNY/1000 tokens
          元/百万tokens          ; CNY/1000000 tokens    ; CNY/1000000 tokens
          USD per 1M tokens     ; USD/1000000 tokens    ; USD/1000000 tokens
          $/MTok                ; USD/1000000 tokens    ; USD/1000000 tokens
          元/100万tokens         ; CNY/1000000 tokens    ; CNY/1000000 tokens
          per 1000 tokens       ; ?/1000 tokens         ; ?/1000 tokens
          per 100 tokens        ; ?/100 tokens          ; ?/100 tokens
          1,000,000 tokens      ; ?/1000000 tokens      ; ?/1000000 tokens
          per 1000 input tokens ; ?/1000 tokens         ; ?/1000 tokens
          1000 input tokens     ; ?/1000 tokens         ; ?/?
          per token             ; ?/1 tokens            ; ?/1 tokens
          token                 ; ?/?                   ; ?/?
          one token             ; ?/1 tokens            ; ?/1 tokens
          1M                    ; ?/1000000 tokens      ; ?/?
          1000                  ; ?/1000 tokens         ; ?/?
          M                     ; ?/1000000 tokens      ; ?/?
          per 1000              ; ?/1000 tokens         ; ?/1000 tokens
          per 500 tokens        ; ?/?                   ; ?/?
          USD / 500K tokens     ; USD/?                 ; USD/?
          per 1.5M tokens       ; ?/?                   ; ?/?
          per 5 images          ; ?/?                   ; ?/?
          per 1.000.000 tokens  ; ?/1000000 tokens      ; ?/1000000 tokens
          128K tokens           ; ?/?                   ; ?/?
          128K input tokens     ; ?/?                   ; ?/?
          128K, per 1K tokens   ; ?/?                   ; ?/1000 tokens
          per 1K tokens to 128K ; ?/1000 tokens         ; ?/1000 tokens
          24h per 1M tokens     ; ?/?                   ; ?/1000000 tokens
          million               ; ?/1000000 tokens      ; ?/?
          USD million           ; USD/1000000 tokens    ; USD/1000000 tokens
          per 1K (per 1M)       ; ?/?                   ; ?/?
          元                     ; CNY/?                 ; CNY/?
          厘                     ; CNYe-3/?              ; CNYe-3/?
          分/千token             ; CNYe-2/1000 tokens    ; CNYe-2/1000 tokens
          cents                 ; ?e-2/?                ; ?e-2/?
          $ or 元                ; ?/?                   ; ?/?
          cents, 元              ; ?/?                   ; ?/?
          元, 厘                 ; ?/?                   ; ?/?
          元 (人民币)             ; CNY/?                 ; CNY/?
          小时                   ; ?/hour                ; ?/?
          元/小时                ; CNY/hour              ; CNY/hour
          per hour              ; ?/hour                ; ?/hour
          千次                   ; ?/1000 requests       ; ?/1000 requests
          万字符                 ; ?/10K characters      ; ?/10K characters
          10万字符               ; ?/100K characters     ; ?/100K characters
          10M characters        ; ?/10M characters      ; ?/10M characters
          per 10 images         ; ?/10 images           ; ?/10 images
          per 1K TPM per month  ; ?/1000 TPM*month      ; ?/1000 TPM*month
          1M tokens per hour    ; ?/1M tokens*hour      ; ?/1M tokens*hour
          per image per day     ; ?/image*day           ; ?/image*day
          元/斤                  ; CNY/?                 ; CNY/?
          元/千斤                ; CNY/1000 斤s          ; CNY/1000 斤s
          $ per 1M words        ; USD/1M words          ; USD/1M words
          1K words              ; ?/1000 words          ; ?/?
          闲时 元/千tokens        ; CNY/1000 tokens       ; CNY/1000 tokens
          per billion           ; ?/1000000000 tokens   ; ?/1000000000 tokens
          per 10 billion        ; ?/?                   ; ?/?
          """)
  void states(String text, String whole, String among) {
    assertThat(GRAMMAR.whole(text).statement().text()).isEqualTo(whole);
    assertThat(GRAMMAR.among(Lexer.lex(Fold.clean(text))).statement().text()).isEqualTo(among);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1M, ?/1000000 tokens", "1K, ?/1000 tokens", "512, ?/?", "k, ?/?"})
  void besideAWordForPriceAQuantityIsWhatThePriceBuys(String text, String stated) {
    assertThat(GRAMMAR.amongPrice(Lexer.lex(text)).statement().text()).isEqualTo(stated);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "元/千tokens, ''",
    "per 500 tokens, 500",
    "元/斤, 斤",
    "per 1000 input tokens, ''",
    "分析 per token, 分 析",
    "元起/token, 起"
  })
  void unknown(String text, String words) {
    assertThat(String.join(" ", GRAMMAR.whole(text).unknown())).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"$ or 元, true", "元 (人民币), false", "元 厘, true", "cents 元, true", "USD, false"})
  void contradictory(String text, boolean contradictory) {
    assertThat(GRAMMAR.whole(text).contradictory()).isEqualTo(contradictory);
  }

  @ParameterizedTest
  @CsvSource({
    "元/百万tokens, true",
    "元/百万, false",
    "per 1M tok, true",
    "USD, false",
    "tokens per, false",
    "'', false"
  })
  void endsInUnit(String text, boolean ends) {
    assertThat(GRAMMAR.endsInUnit(text)).isEqualTo(ends);
  }

  /** An ideograph for money amid others is a part of another word. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "分析, true",
    "元宝, true",
    "元每, false",
    "元起, false",
    "元 宝, false",
    "元token, false",
    "价元, false"
  })
  void insideAWord(String text, boolean inside) {
    var atoms = Lexer.lex(text);
    int money = atoms.get(0).is("价") ? 1 : 0;
    assertThat(UnitGrammar.isInsideWord(atoms, money)).isEqualTo(inside);
  }
}
