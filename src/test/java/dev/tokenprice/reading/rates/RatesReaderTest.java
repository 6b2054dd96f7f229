package dev.tokenprice.reading.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.HoldReason;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesReaderTest {
  private static final LocalDate MAY_31 = LocalDate.of(2024, 5, 31);

  @Test
  void theEuropeanCentralBanksTableIsCrossedThroughTheEuro() {
    var reading =
        read(
            """
            Date, USD, JPY, CNY, ISK,
            2024-05-31, 1.0852, 170.52, 7.8577, N/A,
            2024-05-30, 1.0815, N/A, 7.8261, N/A,
            """);
    assertThat(reading.held()).isEmpty();
    assertThat(reading.rates())
        .extracting(ExchangeRate::currency, r -> r.date().toString(), r -> r.yuan().toPlainString())
        .containsExactly(
            tuple("EUR", "2024-05-30", "7.8261"),
            tuple("EUR", "2024-05-31", "7.8577"),
            tuple("JPY", "2024-05-31", "0.046080811635"),
            tuple("USD", "2024-05-30", "7.236338418863"),
            tuple("USD", "2024-05-31", "7.240785108736"));
    assertThat(reading.rates()).allMatch(rate -> rate.source().equals("ECB"));
  }

  @Test
  void theCentralBanksFileOfOneDayWritesTheMonthInWords() {
    assertThat(read("Date, USD, CNY\n31 May 2024, 1.0852, 7.8577\n").rates())
        .extracting(ExchangeRate::date)
        .containsOnly(MAY_31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,currency,rate,source\n2024-05-31,USD,7.2408,ECB\n",
        "日期,货币,汇率,来源\n2024年5月31日,美元,7.2408,ECB\n",
        "日期,币种,汇率,单位,来源\n2024/5/31,美元(USD),724.08,100,ECB\n",
        "日期;币种;汇率（人民币/100外币）;来源\n2024-05-31;USD;724.08;ECB\n",
        "Date,Currency,Rate per 100 units,Source\n2024-05-31,US Dollar,724.08,ECB\n",
        "date,currency,quote,rate,source\n20240531,usd,CNY,7.2408,ECB\n",
        "日期,货币对,中间价,来源\n2024-05-31,美元/人民币,7.2408,ECB\n",
        "日期,货币对,中间价,来源\n2024-05-31,100美元/人民币,724.08,ECB\n",
        "date,pair,rate,source\n2024-05-31,USDCNY,7.2408,ECB\n",
        "单位：人民币/100外币\n日期,币种,汇率,来源\n2024-05-31,USD,724.08,ECB\n",
      })
  void aLongListSaysForHowManyUnitsARateIs(String text) {
    var reading = read(text);
    assertThat(reading.held()).isEmpty();
    assertThat(reading.rates()).hasSize(1);
    var rate = reading.rates().get(0);
    assertThat(rate.currency()).isEqualTo("USD");
    assertThat(rate.date()).isEqualTo(MAY_31);
    assertThat(rate.yuan()).isEqualByComparingTo("7.2408");
    assertThat(rate.source()).isEqualTo("ECB");
  }

  @Test
  void aBanksTableQuotesAHundredUnits() {
    var table =
        """
        货币名称,现汇买入价,现钞买入价,现汇卖出价,现钞卖出价,中行折算价,发布日期,发布时间
        美元,723.16,717.28,726.06,726.06,711.88,2024.05.31,10:30:00
        日元,4.5913,4.4486,4.6251,4.6322,4.5504,2024.05.31,10:30:00
        印尼卢比,,,,,,2024.05.31,10:30:00
        """;
    var reading = new RatesReader().read("fx/boc.csv", table.getBytes(Charset.forName("GB18030")));
    assertThat(reading.held()).isEmpty();
    assertThat(reading.rates())
        .containsExactly(
            new ExchangeRate("JPY", MAY_31, new BigDecimal("0.045504"), "boc"),
            new ExchangeRate("USD", MAY_31, new BigDecimal("7.1188"), "boc"));
  }

  @Test
  void theLastTableOfTheDayHolds() {
    var reading =
        read(
            """
            货币名称,现汇买入价,中行折算价,发布日期
            美元,723.16,711.99,2024.05.31 10:30:00
            美元,723.16,711.88,2024.05.31 9:30:00
            """);
    assertThat(reading.held()).isEmpty();
    assertThat(reading.rates().get(0).yuan()).isEqualByComparingTo("7.1199");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,currency,rate#2024-05-31,USD,724.08 | MAGNITUDE",
        "date,currency,rate#2024-05-31,USD,0.1381 | MAGNITUDE",
        "date,currency,rate#2024-05-31,JPY,4.55 | MAGNITUDE",
        "date,currency,rate#2024-05-31,USD,0 | MAGNITUDE",
        "date,currency,rate#2024-05-31,USD,-7.2 | NEGATIVE",
        "date,currency,rate#2024-05-31,USD,about 7 | NOT_A_NUMBER",
        "date;currency;rate#2024-05-31;USD;7,2408 | NOT_A_NUMBER",
        "date,currency,rate#05/06/2024,USD,7.2408 | BAD_DATE",
        "date,currency,rate#,USD,7.2408 | BAD_DATE",
        "currency,rate#USD,7.2408 | BAD_DATE",
        "date,currency,rate#2024-05-31,Taler,7.2408 | CURRENCY_NOT_STATED",
        "date,currency,rate#2024-05-31,CNY/USD,7.2408 | CURRENCY_NOT_STATED",
        "date,currency,rate#2024-05-31,EUR/USD,1.0852 | CURRENCY_NOT_STATED",
        "date,currency,rate#2024-05-31,美元(EUR),7.2408 | CURRENCY_NOT_STATED",
        "date,currency,quote,rate#2024-05-31,EUR,USD,1.0852 | CURRENCY_NOT_STATED",
        "日期,币种,汇率(每100外币),单位#2024-05-31,USD,724.08,1 | UNIT_CONFLICT",
        "日期,币种,汇率,单位#2024-05-31,USD,7.2408, | UNIT_NOT_STATED",
        "日期,币种,中间价#2024-05-31,卢布,8.05 | UNIT_NOT_STATED",
        "货币名称,现汇买入价,现汇卖出价,发布日期#美元,723.16,726.06,2024.05.31 | NO_PRICE_COLUMN",
        "日期,币种,中间价,中行折算价#2024-05-31,USD,7.1,7.2 | AMBIGUOUS",
        "Date,USD,EUR,CNY#2024-05-31,7.1,7.8,1 | AMBIGUOUS",
        "Date,USD,JPY#2024-05-31,1.0852,170.52 | NO_PRICE_COLUMN",
        "Date,USD,CNY#31.31.2024,1.0852,7.8577 | BAD_DATE",
        "Date,USD,CNY#2024-05-31,1.0852,78.577 | MAGNITUDE",
        "model,price#gpt-4o,5 | NOT_A_PRICE_LIST",
        "date,currency,rate#\"2024-05-31,USD,7.1 | MALFORMED",
      })
  void whatIsNotCertainIsHeld(String text, HoldReason reason) {
    var reading = read(text.replace("#", "\n") + "\n");
    assertThat(reading.rates()).isEmpty();
    assertThat(reading.held()).isNotEmpty().allMatch(held -> held.reason() == reason);
    assertThat(reading.held().get(0).where().file()).isEqualTo("fx/rates.csv");
  }

  @Test
  void twoRatesOfOneDayHoldEachOther() {
    var reading =
        read(
            """
            date,currency,rate
            2024-05-31,USD,7.2408
            2024-05-31,USD,7.11
            2024-05-31,EUR,7.8577
            2024-05-31,EUR,7.85770
            """);
    assertThat(reading.rates()).extracting(ExchangeRate::currency).containsExactly("EUR");
    assertThat(reading.held())
        .extracting(held -> held.where().line(), held -> held.reason())
        .containsExactly(tuple(2L, HoldReason.DUPLICATE), tuple(3L, HoldReason.DUPLICATE));
    assertThat(reading.held().get(0).evidence()).containsExactly("3");
  }

  @Test
  void aHeldCellSaysWhereItStands() {
    var held = read("date,currency,rate\n\n2024-05-31,USD,seven\n").held().get(0);
    assertThat(held.where().line()).isEqualTo(3);
    assertThat(held.where().column()).isEqualTo("rate");
    assertThat(held.where().text()).isEqualTo("seven");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWhole() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF, (byte) 0xFE, 'a'};
    var reading = new RatesReader().read("fx/x.csv", bytes);
    assertThat(reading.rates()).isEmpty();
    assertThat(reading.held()).hasSize(1);
    assertThat(reading.held().get(0).reason()).isEqualTo(HoldReason.UNDECODABLE);
  }

  @Test
  void theShippedRatesAreAllRead() throws Exception {
    var file = Path.of("input/fx/eurofxref-2024q2.csv");
    var reading = new RatesReader().read("fx/" + file.getFileName(), Files.readAllBytes(file));
    assertThat(reading.held()).isEmpty();
    assertThat(reading.rates()).hasSize(2 * 63);
    assertThat(reading.rates())
        .contains(
            new ExchangeRate(
                "USD",
                MAY_31,
                new BigDecimal("7.240785108736"),
                "ECB euro foreign exchange reference rates"));
  }

  private static RatesReading read(String text) {
    return new RatesReader().read("fx/rates.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
