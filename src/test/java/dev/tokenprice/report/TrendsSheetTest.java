package dev.tokenprice.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrendsSheetTest {
  @Test
  void linesJumpOnTheDayOfTheChange() throws IOException {
    Report report =
        Night.of(
            "zh",
            """
            a,甲,max,flagship,2024-05-21,BEFORE,120,120,CNY
            a,甲,max,flagship,2024-05-21,FROM,40,120,CNY
            a,甲,still,light,2024-05-01,FROM,1,2,CNY""");
    try (ReadBook book = ReadBook.of(report)) {
      assertEquals(
          """
          序 | 厂商 | 模型 | 条件 | 日期 | 时刻 | 输入 | 输出 | 单位 | 来源
          1 | 甲 | max | 2024-05-01 | 起点 | 120.00 | 120.00 | 元/百万 tokens | a
          1 | 甲 | max | 2024-05-21 | 变价前 | 120.00 | 120.00 | 元/百万 tokens | a
          1 | 甲 | max | 2024-05-21 | 变价后 | 40.00 | 120.00 | 元/百万 tokens | a
          1 | 甲 | max | 2024-05-31 | 报告日 | 40.00 | 120.00 | 元/百万 tokens | a""",
          book.textFrom("走势", "序 |"));
      assertEquals(
          """
          max：输入降 66.7%（120→40），输出不变（120） / 日期 / 元/百万 tokens
          输入 45413 45433 45433 45443 120 120 40 40
          输出 45413 45433 45433 45443 120 120 120 120""",
          String.join("\n\n", book.charts("走势")));
    }
  }

  @Test
  void theMostMovedComesFirstInItsOwnCurrency() throws IOException {
    Report report =
        Night.of(
            "en",
            """
            a,A,small,light,2024-05-01,FROM,2,2,CNY
            a,A,small,light,2024-05-10,FROM,1,1,CNY
            b,B,large,flagship,2024-04-30,FROM,10,30,USD
            b,B,large,flagship,2024-05-20,FROM,5,30,USD""");
    try (ReadBook book = ReadBook.of(report)) {
      assertEquals(
          """
          large: input −50.0% (10 → 5), output unchanged (30) / Date / USD / 1M tokens
          Input 45412 45432 45432 45443 10 10 5 5
          Output 45412 45432 45432 45443 30 30 30 30

          small: input −50.0% (2 → 1), output −50.0% (2 → 1) / Date / yuan / 1M tokens
          Input 45413 45422 45422 45443 2 2 1 1
          Output 45413 45422 45422 45443 2 2 1 1""",
          String.join("\n\n", book.charts("Trends")));
    }
  }

  @Test
  void aPriceNobodyStatedIsAGapAndNeverZero() throws IOException {
    Report report =
        Night.of(
            "zh",
            """
            a,甲,long,long-context,2024-05-21,BEFORE,20,,CNY
            a,甲,long,long-context,2024-05-21,FROM,0,2,CNY""");
    try (ReadBook book = ReadBook.of(report)) {
      assertEquals(
          """
          long：输入 20 降为免费，输出原价未知，现 2 / 日期 / 元/百万 tokens
          输入 45413 45433 45433 45443 20 20 0 0
          输出 45413 45433 45433 45443 2 2""",
          String.join("\n\n", book.charts("走势")));
    }
  }

  @Test
  void aNightWithoutMovesSaysSo() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", "a,A,still,light,2024-05-01,FROM,1,2,CNY"))) {
      assertTrue(book.text("Trends").contains("No model moved in the window"));
      assertEquals(0, book.charts("Trends").size());
    }
  }
}
