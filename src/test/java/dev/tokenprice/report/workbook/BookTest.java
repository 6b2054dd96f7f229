package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {
  @Test
  void namesOfPagesThatCollideOrAreNotAllowedAreChangedAsLittleAsNeedBe() throws IOException {
    try (var book = book()) {
      String longName = "a".repeat(40);
      assertThat(List.of(longName, longName, longName.toUpperCase(Locale.ROOT), "a/b", "a:b"))
          .extracting(name -> book.page(name).name())
          .containsExactly(
              "a".repeat(31), "a".repeat(27) + " (2)", "A".repeat(27) + " (3)", "a b", "a b (2)");
      book.writeTo(OutputStream.nullOutputStream());
    }
  }

  @Test
  void textLongerThanACellIsCutWithASign() throws IOException {
    var text = "x".repeat(40_000);
    try (var read = written(Cell.text(Style.TEXT, text))) {
      String found = read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
      assertThat(found).hasSize(32_767).endsWith("x…");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "100",
        "0.10",
        "0.0000025",
        "007",
        "$5.00",
        "$ 5",
        "¥0.8",
        "￥12",
        "12 元",
        "0.8元",
        "99.3%",
        "67%",
        "123456789012.345"
      })
  void aWrittenNumberIsANumberThatShowsTheSameCharacters(String text) throws IOException {
    try (var read = written(Cell.of(Style.TEXT, Value.asWritten(text)))) {
      var cell = read.getSheetAt(0).getRow(0).getCell(0);
      assertThat(cell.getCellType()).hasToString("NUMERIC");
      String shown =
          new DataFormatter(Locale.ROOT)
              .formatRawCellContents(
                  cell.getNumericCellValue(),
                  cell.getCellStyle().getDataFormat(),
                  cell.getCellStyle().getDataFormatString());
      assertThat(shown).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"免费", "0.5~2", "1,200", "-1", "1e3", "0.8厘", "1234567890123456", "1.", "", "+5"})
  void anyOtherTextStaysText(String text) {
    assertThat(Value.asWritten(text)).isEqualTo(Value.of(text));
  }

  @Test
  void aTableLeavesRoomOnItsPageAndCountsWhatItLeavesOut() throws IOException {
    var column = Column.<Integer>of("n", "n", Style.COUNT, n -> Value.of((long) n));
    try (var book = book()) {
      var page = book.page("long");
      var table = Table.of("long", List.of(column), "");
      var placed = page.table(table, IntStream.range(0, 1_050_000).iterator());
      assertThat(placed.rows()).isEqualTo(1_040_000L);
      assertThat(placed.leftOut()).isEqualTo(10_000L);
      assertThat(page.here()).isEqualTo(1_040_002);
    }
  }

  @Test
  void aNumberThatIsNoneForASpreadsheetIsText() throws IOException {
    var huge = new BigDecimal("1e400");
    try (var read = written(Cell.of(Style.PRICE, Value.of(huge)))) {
      assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("1E+400");
    }
  }

  /** Excel takes a sheet with more links for damaged. */
  @Test
  void beyondTheLinksASheetMayHaveCellsArePlain() throws IOException {
    int most = 65_530;
    var bytes = new ByteArrayOutputStream();
    try (var book = book()) {
      var page = book.page("page");
      for (int i = 0; i < most + 2; i++) {
        page.row(Cell.text(Style.TEXT, "row " + i).linkedTo(Target.row("page", i + 1L)));
      }
      book.writeTo(bytes);
    }
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      var sheet = read.getSheetAt(0);
      assertThat(sheet.getHyperlinkList()).hasSize(most);
      assertThat(sheet.getHyperlink(most - 1, 0)).isNotNull();
      assertThat(sheet.getHyperlink(most, 0)).isNull();
      var last = sheet.getRow(most + 1).getCell(0);
      assertThat(last.getStringCellValue()).isEqualTo("row " + (most + 1));
      assertThat(last.getCellStyle().getFont().getUnderline()).isEqualTo(Font.U_NONE);
    }
  }

  private static XSSFWorkbook written(Cell cell) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = book()) {
      book.page("page").row(cell);
      book.writeTo(bytes);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static Book book() {
    return new Book("title", LocalDate.of(2024, 5, 31), "Calibri", "free");
  }
}
