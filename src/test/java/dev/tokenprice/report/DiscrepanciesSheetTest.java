package dev.tokenprice.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiscrepanciesSheetTest {
  private static final String PRICES =
      """
      own,甲,max,flagship,2024-05-01,FROM,60,120,CNY
      own,甲,max,flagship,2024-05-21,FROM,40,120,CNY
      table,甲,max,flagship,2024-05-21,FROM,60,125,CNY
      table,乙,other,light,2024-05-21,FROM,1,1,CNY""";

  @Test
  void theWidestComesFirstWithReasonAndKey() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      assertEquals(
          """
          一方过期 | stale | 甲 | max | 输入 | own | 40 元/百万 tokens | 40.00 | table | 60 元/百万 tokens \
          | 60.00 | 1.50 | 一方的现价就是另一方更早的价格：own 和 table 有一方没有更新。 \
          | 待核对 | acknowledge 33e3be6d --note
          转售或汇总 | reseller | 甲 | max | 输出 | own | 120 元/百万 tokens | 120.00 | table \
          | 125 元/百万 tokens | 125.00 | 1.04 | table 像是转售或汇总的价目表（渠道不同，或列有多家厂商），价格可能加了价、打了折或抄录有误；own 离厂商更近。 \
          | 待核对 | acknowledge 23d7dd4d --note""",
          book.textFrom("分歧", "一方过期 |"));
    }
  }

  @Test
  void agreementIsSaidInASentence() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES.lines().findFirst().orElseThrow()))) {
      String text = book.text("Discrepancies");
      assertTrue(text.startsWith("Discrepancies: 0 to be checked, 0 settled"), text);
      assertTrue(
          text.contains("No discrepancies: where several sources price an offer they agree"));
    }
  }
}
