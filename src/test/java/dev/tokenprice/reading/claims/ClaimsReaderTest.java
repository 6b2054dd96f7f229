package dev.tokenprice.reading.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.HoldReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsReaderTest {
  @Test
  void readsAClaim() {
    var reading =
        read(
            """
            厂商,模型,日期,宣传,宣传降幅,对比对象,口径
            字节豆包,Doubao-pro-32k,2024-05-15,比行业价格低99.3%,99.3%,0.12元/千tokens,输入
            """);
    assertThat(reading.held()).isEmpty();
    var claim = reading.claims().get(0);
    assertThat(claim.vendor()).isEqualTo("字节豆包");
    assertThat(claim.model()).isEqualTo("Doubao-pro-32k");
    assertThat(claim.date()).isEqualTo(LocalDate.of(2024, 5, 15));
    assertThat(claim.text()).isEqualTo("比行业价格低99.3%");
    assertThat(claim.claimed()).isEqualTo(new Claimed.Off(new BigDecimal("0.993")));
    assertThat(claim.comparedTo()).isEqualTo("0.12元/千tokens");
    assertThat(claim.scope()).isEqualTo("input");
    assertThat(claim.provenance().line()).isEqualTo(2);
    assertThat(claim.provenance().column()).isEqualTo("宣传降幅");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99.3% | 0.993",
        "９９．３％ | 0.993",
        "97 % off | 0.97",
        "-50% | 0.5",
        "降97% | 0.97",
        "最高降97% | 0.97",
        "up to 97% | 0.97",
        "降至3% | 0.97",
        "3% of the price | 0.97",
        "百分之九十九点三 | 0.993",
        "百分之97 | 0.97",
        "100% | 1",
        "0.993 | 0.993",
        ".5 | 0.5",
        "5折 | 0.5",
        "2.5折 | 0.75",
        "85折 | 0.15",
        "七五折 | 0.25",
        "打三折 | 0.7",
        "0.3折 | 0.97",
        "半价 | 0.5",
        "half price | 0.5",
        "免费 | 1",
        "永久免费 | 1",
        "free | 1",
      })
  void readsASoMuchOff(String claimed, String off) {
    assertThat(claimed(claimed)).isEqualTo(new Claimed.Off(new BigDecimal(off)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/35 | 35",
        "GPT-4o的1/35 | 35",
        "三十五分之一 | 35",
        "35分之1 | 35",
        "一百二十分之一 | 120",
        "1/3.5 | 3.5",
      })
  void readsAnNthPart(String claimed, String divisor) {
    assertThat(claimed(claimed)).isEqualTo(new Claimed.OneOver(new BigDecimal(divisor)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "97 | NOT_A_NUMBER",
        "1 | NOT_A_NUMBER",
        "0% | NOT_A_NUMBER",
        "120% | NOT_A_NUMBER",
        "10折 | NOT_A_NUMBER",
        "便宜35倍 | NOT_A_NUMBER",
        "2024/1/35 | NOT_A_NUMBER",
        "大幅下降 | NOT_A_NUMBER",
        "80%-97% | AMBIGUOUS",
        "降97%，仅为行业的1/35 | AMBIGUOUS",
      })
  void holdsWhatIsNotOneFigure(String claimed, HoldReason reason) {
    var reading = read("model,date,claimed\nm,2024-05-21,\"" + claimed + "\"\n");
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.held()).hasSize(1);
    assertThat(reading.held().get(0).reason()).isEqualTo(reason);
    assertThat(reading.held().get(0).where().text()).isEqualTo(claimed);
  }

  @Test
  void theSentenceSpeaksWhereTheColumnIsEmpty() {
    var reading =
        read(
            """
            vendor,model,date,claim,claimed,compared_to
            A,a,2024-05-21,直降97%,,
            A,b,2024-05-21,输入价格降70%,,-
            A,c,2024-05-21,cheaper than ever,,
            A,d,2024-05-21,output 20% and input 80% off,,
            A,e,2024-05-21,送100万tokens免费额度,,
            """);
    assertThat(reading.claims()).extracting(Claim::model).containsExactly("a", "b");
    assertThat(reading.claims()).extracting(Claim::scope).containsExactly(null, "input");
    assertThat(reading.claims()).extracting(Claim::comparedTo).containsExactly("", "");
    assertThat(reading.held())
        .extracting(held -> held.reason())
        .containsExactly(HoldReason.NOT_A_NUMBER, HoldReason.AMBIGUOUS, HoldReason.NOT_A_NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model,date,claimed#,2024-05-21,97% | NO_MODEL",
        "model,date,claimed#m,05/06/2024,97% | BAD_DATE",
        "model,date,claimed#m,,97% | BAD_DATE",
        "model,claimed#m,97% | BAD_DATE",
        "model,date,claimed,scope#m,2024-05-21,97%,缓存 | AMBIGUOUS",
        "model,date#m,2024-05-21 | NO_PRICE_COLUMN",
        "a,b#1,2 | NOT_A_PRICE_LIST",
      })
  void holdsWhatIsMissing(String text, HoldReason reason) {
    var reading = read(text.replace("#", "\n") + "\n");
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.held().get(0).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"自身", "原价", "own earlier price", "-", ""})
  void comparingWithItselfIsStatedInWordsOrNotAtAll(String words) {
    var reading = read("model,date,claimed,compared_to\nm,2024-05-21,97%," + words + "\n");
    assertThat(reading.claims().get(0).comparedTo()).isEmpty();
  }

  @Test
  void theShippedClaimsAreAllRead() throws Exception {
    var file = Path.of("input/claims/price-war-2024-05.csv");
    var reading = new ClaimsReader().read("claims/x.csv", Files.readAllBytes(file));
    assertThat(reading.held()).isEmpty();
    assertThat(reading.claims()).hasSize(8);
  }

  private static Claimed claimed(String text) {
    var reading = read("model,date,claimed\nm,2024-05-21,\"" + text + "\"\n");
    assertThat(reading.held()).isEmpty();
    return reading.claims().get(0).claimed();
  }

  private static ClaimsReading read(String text) {
    return new ClaimsReader().read("claims/c.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
