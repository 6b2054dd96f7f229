package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What POI does unless it is told otherwise. */
class WorkbookTrapsTest {
  private static final String CENTRAL_ENTRY = "PK\u0001\u0002";
  private static final int VERSION_NEEDED = 6;
  private static final int ZIP64 = 45;
  private static final int ROWS = 6000;

  @Test
  void noPartIsWrittenAsZip64() throws IOException {
    var zip = new String(bytes(), StandardCharsets.ISO_8859_1);
    int entries = 0;
    for (int at = zip.indexOf(CENTRAL_ENTRY); at >= 0; at = zip.indexOf(CENTRAL_ENTRY, at + 1)) {
      assertThat((int) zip.charAt(at + VERSION_NEEDED)).isLessThan(ZIP64);
      entries++;
    }
    assertThat(entries).isGreaterThan(5);
  }

  @Test
  void aLookIsMadeOnceHoweverManyCellsHaveIt() throws IOException {
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
      assertThat(read.getSheetAt(0).getLastRowNum()).isGreaterThan(ROWS - 1);
      assertThat(read.getNumCellStyles()).isLessThan(200);
    }
  }

  @Test
  void everyPartIsAsLongAsItSaysAndHasItsChecksum() throws IOException {
    long length = 0;
    try (var parts = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      while (parts.getNextEntry() != null) {
        length += parts.transferTo(OutputStream.nullOutputStream());
      }
    }
    assertThat(length).isGreaterThan(ROWS * 100L);
  }

  @Test
  void theBytesDoNotTellTheTime() throws IOException {
    TimeZone usual = TimeZone.getDefault();
    byte[] here = bytes();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      assertThat(bytes()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Test
  void chineseCountsTwiceInTheWidthOfAColumn() throws IOException {
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(bytes()))) {
      var sheet = read.getSheetAt(0);
      assertThat(sheet.getColumnWidth(1)).isGreaterThan(sheet.getColumnWidth(0) * 3 / 2);
    }
  }

  private static byte[] bytes() throws IOException {
    var latin = Column.<Integer>of("latin", "a", Style.TEXT, n -> Value.of("a".repeat(20)));
    var chinese = Column.<Integer>of("chinese", "b", Style.TEXT, n -> Value.of("一".repeat(20)));
    var bytes = new ByteArrayOutputStream();
    try (var book = new Book("title", LocalDate.of(2024, 5, 31), "Calibri", "free")) {
      book.page("page")
          .table(
              Table.of("page", List.of(latin, chinese), ""), IntStream.range(0, ROWS).iterator());
      book.writeTo(bytes);
    }
    return bytes.toByteArray();
  }
}
