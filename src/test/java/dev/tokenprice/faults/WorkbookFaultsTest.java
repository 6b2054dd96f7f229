package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Analyst;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.Publisher;
import dev.tokenprice.report.Report;
import dev.tokenprice.report.RunFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than a workbook holds: what fits is shown, the rest is counted and stands in the files. */
class WorkbookFaultsTest {
  private static final LocalDate DAY = LocalDate.parse("2024-05-31");
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int TAIL = 16_384;

  @TempDir private Path folder;

  @Test
  void moreHeldCellsThanASheetHasRows() throws IOException {
    int cells = ROWS_OF_A_SHEET + 1;
    Path workbook = publish(IntStream.range(0, cells).mapToObj(n -> held(n, "n/a")).toList());
    try (Stream<String> lines = Files.lines(workbook.resolveSibling("held.csv"))) {
      assertThat(lines.count()).isEqualTo(cells + 1L);
    }
    assertThat(endOfLongestSheet(workbook))
        .contains("848577 more rows do not fit here: see held.csv in the same folder.")
        .contains(">Files<");
  }

  /** Each of these cells asks for a number format of its own. */
  @Test
  void moreNumberFormatsThanAWorkbookHolds() throws IOException {
    List<String> texts = writtenNumbers();
    assertThat(texts).hasSizeGreaterThan(500);
    Path workbook = publish(IntStream.range(0, texts.size()).mapToObj(n -> held(n, texts.get(n))));
    var shown = new ArrayList<String>();
    try (var read = new XSSFWorkbook(Files.newInputStream(workbook))) {
      var formatter = new DataFormatter();
      for (Row row : read.getSheet("Data quality")) {
        Cell cell = row.getCell(4);
        shown.add(cell == null ? "" : formatter.formatCellValue(cell));
      }
      assertThat(read.getNumCellStyles()).isLessThan(64_000);
    }
    assertThat(shown).containsAll(texts);
  }

  private static List<String> writtenNumbers() {
    return Stream.of("", "$", "$ ", "¥", "￥", "￥  ")
        .flatMap(mark -> Stream.of("", "%%", "元", " 元").map(unit -> mark + "%s" + unit))
        .flatMap(
            text ->
                IntStream.range(0, 12)
                    .mapToObj(digits -> "1." + "0".repeat(digits) + "1")
                    .flatMap(number -> Stream.of(number, "0" + number).map(text::formatted)))
        .toList();
  }

  private Path publish(Stream<Held> held) {
    return publish(held.toList());
  }

  private Path publish(List<Held> held) {
    var analysis =
        new Analyst(
                DAY,
                DAY.minusDays(30),
                new ExchangeRates(List.of()),
                new Models(List.of(), Names.NONE),
                text -> Optional.empty(),
                AnalysisSettings.DEFAULT)
            .analyse(Stream.of(), List.of(), List.of());
    var facts =
        new RunFacts(
            "test",
            Instant.EPOCH,
            Instant.EPOCH,
            3,
            null,
            null,
            "faults",
            List.of(),
            held,
            List.of(),
            List.of());
    return new Publisher(folder)
        .publish(new Report(analysis, facts, Messages.in("en")), offers -> {});
  }

  private static Held held(int line, String text) {
    return Held.of(
        new Provenance("list.csv", line + 2L, "input", text), HoldReason.NOT_A_NUMBER, text);
  }

  private static String endOfLongestSheet(Path workbook) throws IOException {
    try (var zip = new ZipFile(workbook.toFile())) {
      ZipEntry longest =
          zip.stream()
              .filter(entry -> entry.getName().startsWith("xl/worksheets/sheet"))
              .max(Comparator.comparingLong(ZipEntry::getSize))
              .orElseThrow();
      try (InputStream xml = zip.getInputStream(longest)) {
        xml.skipNBytes(longest.getSize() - TAIL);
        return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
