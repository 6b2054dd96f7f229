package dev.tokenprice.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tokenprice.pricing.Workload;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadsSheetTest {
  private static final Workload NOVEL =
      new Workload(
          "novel",
          Map.of("zh", "小说", "en", "Novel"),
          new BigDecimal("1250000"),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          new BigDecimal("2250000"));

  private static final Workload CHAT =
      new Workload(
          "chat",
          Map.of("zh", "问答", "en", "Chat"),
          new BigDecimal("3000"),
          BigDecimal.ZERO,
          new BigDecimal("1000"),
          new BigDecimal("1000"),
          null);

  private static final String PRICES =
      """
      a,甲,lite,light,2024-05-21,BEFORE,4,8,CNY
      a,甲,lite,light,2024-05-21,FROM,0,0,CNY
      a,甲,max,flagship,2024-05-21,BEFORE,120,120,CNY
      a,甲,max,flagship,2024-05-21,FROM,40,120,CNY
      b,乙,half,light,2024-04-01,FROM,2,,CNY
      c,丙,dollar,light,2024-04-30,FROM,1,2,USD""";

  @Test
  void cheapestFirstWithWhatWasSaved() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES, NOVEL, CHAT))) {
      assertEquals(
          """
          小说 | 1,250,000 | 0 | 0 | 1 | ≈ 2,250,000 字 × 0.5556
          问答 | 3,000 | 0 | 1,000 | 1,000 | 费用按天计
          小说（≈ 估算）：付费最省 half 2.50 元，最贵 max 50.00 元，1 个免费
          元/百万 tokens | 费用（元）
          排名 | 厂商 | 模型 | 档位 | 条件 | 输入价 | 缓存价 | 输出价 | 现在 | 窗口起点 | 节省 | 来源
          1 | 甲 | lite | 轻量 | 免费 | 免费 | 免费 | 5.00 | +5.00 | a
          2 | 乙 | half | 轻量 | 2.00 | 2.50 | 2.50 | 0.00 | b
          3 | 丙 | dollar | 轻量 | 7.20 | 14.40 | 9.00 | 9.00 | 0.00 | c
          4 | 甲 | max | 旗舰 | 40.00 | 120.00 | 50.00 | 150.00 | +100.00 | a
          问答：付费最省 dollar 36.00 元，最贵 max 240.00 元，1 个免费
          元/百万 tokens | 费用（元/天）
          排名 | 厂商 | 模型 | 档位 | 条件 | 输入价 | 缓存价 | 输出价 | 现在 | 窗口起点 | 节省 | 来源
          1 | 甲 | lite | 轻量 | 免费 | 免费 | 免费 | 20.00 | +20.00 | a
          2 | 丙 | dollar | 轻量 | 7.20 | 14.40 | 36.00 | 36.00 | 0.00 | c
          3 | 甲 | max | 旗舰 | 40.00 | 120.00 | 240.00 | 480.00 | +240.00 | a""",
          book.textFrom("场景", "小说 |"));
    }
  }

  @Test
  void everythingIsStoredAsItIsReckoned() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES, NOVEL, CHAT))) {
      assertEquals(List.of(), book.wronglyStored("场景"));
    }
  }

  @Test
  void tokensAndRatesAreTheAnalysts() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES, NOVEL, CHAT))) {
      book.enter("tokens_in_2", 6000, "Workloads");
      book.enter("times_2", 1, "Workloads");
      book.enter("fx_USD", 8, "Workloads");
      assertTrue(
          book.text("Workloads")
              .contains("2 | 丙 | dollar | light | 8.00 | 16.00 | 0.064 | 0.064 | 0.00 | c"),
          book.text("Workloads"));
    }
  }

  @Test
  void aMissingPriceIsNotZeroOnceThereAreTokensToPay() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES, NOVEL, CHAT))) {
      book.enter("tokens_out_1", 1, "Workloads");
      assertTrue(
          book.text("Workloads").contains("乙 | half | light | 2.00 | b"), book.text("Workloads"));
    }
  }

  @Test
  void chartsShowPaidModelsAndFollowTheirTitles() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES, NOVEL))) {
      assertEquals(
          """
          Novel (≈ estimated): cheapest paid model half at 2.50 yuan, dearest max at 50.00; 1 free \
          / Cost (yuan)
          Window began half dollar max 2.5 9 150
          Now half dollar max 2.5 9 50""",
          book.charts("Workloads").get(0));
    }
  }

  @Test
  void inputCellsRefuseWhatIsNoCount() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES, NOVEL))) {
      assertEquals(4, book.sheet("Workloads").getDataValidations().size());
    }
  }

  @Test
  void withoutPricesTheInputsStandAlone() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", "", NOVEL))) {
      assertTrue(book.text("Workloads").contains("No model has the prices this workload needs"));
      assertEquals(List.of(), book.charts("Workloads"));
    }
  }
}
