package dev.tokenprice.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where an offer stands in its class, by blended prices of 3:1. */
class PricesSheetTest {
  private static final String PRICES =
      """
      甲,甲,lite,light,2024-05-21,FROM,1,1,CNY
      甲,甲,lite-turbo,light,2024-05-21,FROM,1,5,CNY
      乙,乙,mini,light,2024-05-21,FROM,3,3,CNY
      乙,乙,small,light,2024-05-21,FROM,4,4,CNY
      乙,乙,tiny,light,2024-05-21,FROM,8,8,CNY
      丙,甲,lite,light,2024-05-21,FROM,1,1,CNY
      丙,乙,mini,light,2024-05-21,FROM,3.1,3,CNY
      乙,乙,max,flagship,2024-05-21,FROM,40,120,CNY
      乙,乙,plain,,2024-05-21,FROM,1,1,CNY""";

  @Test
  void eachOfferOfTheSourceTakenHasItsPlaceInItsClass() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      assertEquals(
          """
          max: ✓ | 1 | 1 | 0.0% | — | —
          mini:
          mini: ✓ | 3 | 2 | 0.0% | 甲 lite | 1.00
          plain:
          small: ✓ | 4 | 3 | +33.3% | 甲 lite | 1.00
          tiny: ✓ | 5 | 4 | +166.7% | 甲 lite | 1.00
          lite:
          lite: ✓ | 1 | 1 | -66.7% | — | —
          lite-turbo: ✓ | 2 | 1 | -33.3% | 甲 lite | 1.00""",
          book.text("价格总表")
              .lines()
              .filter(row -> row.startsWith("甲 |") || row.startsWith("乙 |"))
              .limit(9)
              .map(PricesSheetTest::place)
              .collect(Collectors.joining("\n")));
    }
  }

  /** Model and what stands between the ratio of the prices and the date. */
  private static String place(String row) {
    List<String> cells = List.of(row.split(" \\| ", -1));
    int first = cells.indexOf("推理") + 6;
    return (cells.get(1)
            + ": "
            + String.join(" | ", cells.subList(first, cells.indexOf("2024-05-21"))))
        .strip();
  }

  @Test
  void aClassIsSummedUpOnItsSheet() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("zh", PRICES))) {
      assertTrue(
          book.text("档位")
              .contains(
                  """
                  轻量 | 5 | 甲 | lite | 1.00 | 2.00 | 3.00 | 4.00 | 8.00 | 甲 | lite-turbo | 2.00
                  旗舰 | 1 | 乙 | max | 60.00 | 60.00 | 60.00 | 60.00 | 60.00 | — | — | —"""),
          book.text("档位"));
    }
  }

  @Test
  void placesFollowTheMixOfTheFirstSheet() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", PRICES))) {
      assertEquals(List.of(), book.wronglyStored("Prices"));
      assertEquals(List.of(), book.wronglyStored("Classes"));
      book.enter("mix_input", 0, "Classes");
      book.enter("mix_input", 0, "Prices");
      assertTrue(
          book.text("Classes")
              .contains(
                  "light | 5 | 甲 | lite | 1.00 | 3.00 | 4.00 | 5.00 | 8.00 | 乙 | mini | 3.00"),
          book.text("Classes"));
      assertTrue(book.text("Prices").contains("✓ | 4 | 3 | +25.0% | 甲 lite | 1.00"));
    }
  }

  @Test
  void withoutAnyClassThereAreNoPlaces() throws IOException {
    try (ReadBook book = ReadBook.of(Night.of("en", "a,A,plain,,2024-05-20,FROM,1,1,CNY"))) {
      assertFalse(book.text("Prices").contains("Place in its class"), book.text("Prices"));
      assertFalse(book.text("Classes").contains("What each class costs"), book.text("Classes"));
    }
  }
}
