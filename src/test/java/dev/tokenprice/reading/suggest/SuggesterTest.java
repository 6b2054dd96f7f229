package dev.tokenprice.reading.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.settings.KnownPrices;
import dev.tokenprice.reading.suggest.Suggestion.Fitting;
import dev.tokenprice.reading.suggest.Suggestion.Ground;
import dev.tokenprice.reading.suggest.Suggestion.Lacking;
import dev.tokenprice.reading.suggest.Suggestion.Open;
import dev.tokenprice.reading.words.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggesterTest {
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          model,input,output#gpt-4o,2.5,10#o3,2,8                             ~ USD/1000000 tokens
          model,input,output#gpt-4,0.03,0.06#gpt-4-turbo,0.01,0.03            ~ USD/1000 tokens
          model,input,output#gpt-4o,0.0000025,0.00001#o3,2e-6,8e-6            ~ USD/1 tokens
          模型,输入,输出#qwen-max,20,60#qwen-plus,0.8,2                         ~ CNY/1000000 tokens
          模型,输入,输出#qwen-max,0.04,0.12#qwen-plus,0.004,0.012               ~ CNY/1000 tokens
          model,input,output#gpt-4o,$2.5,$10#o3,$2,$8                         ~ ?/1000000 tokens
          model,input,output#gpt-4,$0.03,$0.06#gpt-4-turbo,$0.01,$0.03        ~ ?/1000 tokens
          模型,输入,输出#ernie,0.12元,0.12元#ernie-lite,0.008元,0.008元          ~ ?/1000 tokens
          model,input per 1M tokens,output per 1M tokens#gpt-4o,2.5,10        ~ USD/?
          模型,输入价格（每百万tokens）,输出价格（每百万tokens）#qwen-max,20,60      ~ CNY/?
          model,input,output#a,¥2,¥8#b,2,8#c,4,16                             ~ CNY/1000000 tokens
          """)
  void theUnitInWhichTheNumbersArePricesOfKnownModels(String file, String expected) {
    assertThat(suggestion(file))
        .hasValueSatisfying(
            s -> {
              assertThat(s).isInstanceOf(Fitting.class);
              assertThat(((Fitting) s).statement().text()).isEqualTo(expected);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          model,input,output#a,300,900#b,500,1500                     ~ too dear per million
          model,input,output#a,0.0005,0.001#b,2.5,10#c,0.0003,0.002   ~ per thousand and per million mixed
          model,input,output#a,€0.0009,€990                          ~ a thousand and more apart
          model,input,output#a,₩3000,₩9000                            ~ a currency without known prices
          """)
  void noUnitIsSuggestedWhereNoneFits(String file, String why) {
    assertThat(suggestion(file))
        .as(why)
        .hasValueSatisfying(
            s -> {
              assertThat(s).isInstanceOf(Open.class);
              assertThat(((Open) s).fitting()).isEmpty();
            });
  }

  @Test
  void theChoiceIsLeftOpenWhereOnlyTheUnlikelyCurrencyFits() {
    Suggestion suggestion = suggestion("model,input,output#a,80,80#b,90,120#c,60,60").orElseThrow();
    assertThat(suggestion).isInstanceOf(Open.class);
    assertThat(((Open) suggestion).fitting())
        .containsExactly(new Statement("CNY", 0, Unit.MILLION_TOKENS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          model,input,output#gpt-4o,$2.5,$10                                ~ UNIT     ~ STATED
          model,input,output#gpt-4o,2.5,10                                  ~ BOTH     ~ LATIN_HEADERS
          模型,输入,输出#qwen-max,20,60                                       ~ BOTH     ~ CHINESE_HEADERS
          model,input per 1M tokens,output per 1M tokens#gpt-4o,2.5,$10     ~ CURRENCY ~ OTHER_PRICES
          """)
  void itSaysWhatIsLackingAndWhyThisCurrency(String file, Lacking lacking, Ground ground) {
    var fitting = (Fitting) suggestion(file).orElseThrow();
    assertThat(fitting.lacking()).isEqualTo(lacking);
    assertThat(fitting.ground()).isEqualTo(ground);
  }

  @Test
  void itCountsWhatIsLackingAndTellsTheRange() {
    var observed =
        suggestion("model,input,output#a,¥2,¥8#b,0.5,16#c,0,免费").orElseThrow().observed();
    assertThat(observed.withoutUnit()).isEqualTo(4);
    assertThat(observed.withoutCurrency()).isEqualTo(2);
    assertThat(observed.lowest()).isEqualByComparingTo("0.5");
    assertThat(observed.highest()).isEqualByComparingTo("16");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          model,input ($/1M tokens),output ($/1M tokens)#gpt-4o,2.5,10
          model,input,output#gpt-4o,0,0
          model,price,unit#whisper,0.006,USD/minute
          model,price,unit#dall-e,4,foo
          """)
  void nothingIsSuggestedWhereNothingIsLacking(String file) {
    assertThat(suggestion(file)).isEmpty();
  }

  private static Optional<Suggestion> suggestion(String file) {
    byte[] bytes = (file.strip() + '#').replace('#', '\n').getBytes(StandardCharsets.UTF_8);
    var reading = READER.read("list.csv", bytes, Mapping.none());
    var suggester = new Suggester(KnownPrices.builtIn(), reading.columns());
    try (Stream<CellReading> cells = reading.cells()) {
      cells.forEach(suggester::observe);
    }
    return suggester.suggestion();
  }
}
