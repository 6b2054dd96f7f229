package dev.tokenprice.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesSheetTest {
  private static final String PRICES =
      """
      a,甲,lite,light,2024-05-21,BEFORE,4,8,CNY
      a,甲,lite,light,2024-05-21,FROM,0,0,CNY
      a,甲,max,flagship,2024-05-21,BEFORE,120,120,CNY
      a,甲,max,flagship,2024-05-21,FROM,40,120,CNY
      b,乙,mini,light,2024-04-01,FROM,1,1,CNY
      b,乙,fresh,light,2024-05-20,FROM,1,1,CNY""";

  @Test
  void lightModelsFellMostAndUntouchedOnesCountAsNothing() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      assertEquals(
          """
          全部厂商 | 轻量 | 2 | 1 | 1 | 50.0% | 50.0% | 50.0% | 83.3% | 1
          全部厂商 | 旗舰 | 1 | 1 | 0 | 66.7% | 0.0% | 50.0% | 50.0% | 0
          乙 | 轻量 | 1 | 0 | 1 | 0.0% | 0.0% | 0.0% | 0.0% | 1
          甲 | 轻量 | 1 | 1 | 0 | 100.0% | 100.0% | 100.0% | 100.0% | 0
          甲 | 旗舰 | 1 | 1 | 0 | 66.7% | 0.0% | 50.0% | 50.0% | 0""",
          book.textFrom("档位", "全部厂商").lines().limit(5).reduce((a, b) -> a + "\n" + b).get());
      assertTrue(book.text("档位").endsWith("fresh | 轻量 | 乙 | 输入原价、输出原价"), book.text("档位"));
    }
  }

  @Test
  void theChartNamesTheDeepestAndTheShallowestClass() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      String chart = book.charts("档位").get(0);
      assertTrue(chart.startsWith("按 3:1 的配比，轻量模型实降中位数 50.0%，旗舰模型 50.0%"), chart);
      assertTrue(chart.contains("实际中位降幅 轻量 旗舰 0.5 0.5"), chart);
    }
  }

  @Test
  void cutsFollowTheMixOfTheFirstSheet() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      assertEquals(List.of(), book.wronglyStored("档位"));
      book.enter("mix_output", 0, "档位");
      assertTrue(
          book.text("档位")
              .contains("max | 旗舰 | 甲 | 120.00 | 40.00 | 66.7% | 120.00 | 120.00 | 0.0% | 66.7%"),
          book.text("档位"));
    }
  }

  @Test
  void withoutEarlierPricesThereIsNoChartAndNoGuess() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", "a,A,fresh,light,2024-05-20,FROM,1,1,CNY"))) {
      assertEquals(List.of(), book.charts("Classes"));
      assertTrue(book.text("Classes").contains("fresh | light | A | old input price"));
      assertFalse(book.text("Classes").contains("%"));
    }
  }
}
