package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a price list holds, in a workbook it is text. */
class HostileTextTest {
  private static final List<String> TEXTS =
      List.of(
          "=HYPERLINK(\"http://evil.example\",\"evil\")",
          "@SUM(evil)",
          "+evil|' /C calc'!A0",
          "-1+evil",
          "\t=evil",
          "\r=evil",
          "evil\rline\nbreak",
          "\u202Elive\u202C",
          "\uD800evil",
          "\uDC00evil",
          "\u0000evil\u0001",
          "evil".repeat(75),
          "evil🐉".repeat(40),
          "evil".repeat(10_000),
          "_x0041_evil",
          "<b>evil&amp;</b>]]>",
          "\"&evil&\"",
          "{in_old}evil{real:all}",
          "http://evil.example/",
          "javascript:evil()");

  @TempDir private static Path folder;
  private static Path file;
  private static Workbook workbook;

  @BeforeAll
  static void write() throws IOException {
    ZipSecureFile.setMinInflateRatio(0);
    file = folder.resolve("hostile.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new WorkbookFile(report(), offers -> {}).writeTo(out);
    }
    workbook = WorkbookText.open(file);
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void noFormulaHoldsTextOfAFile() {
    List<String> formulas =
        cells().stream()
            .filter(cell -> cell.getCellType() == CellType.FORMULA)
            .map(Cell::getCellFormula)
            .toList();
    assertThat(formulas).isNotEmpty().noneMatch(formula -> formula.contains("evil"));
  }

  @Test
  void textThatLooksLikeAFormulaStaysTextWhenItIsEdited() {
    List<Cell> suspicious =
        cells().stream()
            .filter(cell -> cell.getCellType() == CellType.STRING)
            .filter(cell -> cell.getStringCellValue().matches("(?s)[=+@\t-].*evil.*"))
            .toList();
    assertThat(suspicious)
        .hasSizeGreaterThan(20)
        .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
  }

  @Test
  void onlyAWholeWebAddressThatTheListGivesAsReferenceIsALink() {
    List<String> links =
        cells().stream()
            .filter(cell -> cell.getHyperlink() != null)
            .map(cell -> cell.getHyperlink().getAddress())
            .filter(address -> !address.startsWith("'"))
            .distinct()
            .toList();
    assertThat(links).containsExactly("http://evil.example/");
  }

  @Test
  void everyPartIsWellFormedAndASecondReaderReadsTheSame() throws Exception {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().filter(entry -> entry.getName().endsWith(".xml")).toList()) {
        parser.parse(zip.getInputStream(part));
      }
    }
    assertThat(SecondReader.disagreements(file)).isEmpty();
  }

  private static List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cells::add);
      }
    }
    return cells;
  }

  private static Report report() {
    var histories = new ArrayList<OfferHistory>();
    var claims = new ArrayList<Claim>();
    var held = new ArrayList<Held>();
    for (String text : TEXTS) {
      histories.add(history(text));
      var where = new Provenance(text, 2, text, text);
      claims.add(
          new Claim(
              text,
              text,
              PriceWar.AS_OF,
              text,
              new Claim.Claimed.Off(new BigDecimal("0.5")),
              "",
              null,
              where));
      held.add(Held.of(where, HoldReason.AMBIGUOUS, text).suggesting(text));
    }
    RunFacts facts = PriceWar.facts();
    return new Report(
        PriceWar.analyst().analyse(histories.stream(), claims, List.of()),
        new RunFacts(
            facts.version(),
            facts.started(),
            facts.ended(),
            3,
            null,
            null,
            "hostile",
            facts.deliveries(),
            held,
            List.of(),
            List.of()),
        Messages.in("zh"));
  }

  private static OfferHistory history(String text) {
    return new OfferHistory(
        text,
        new Offer(text, text, Service.INFERENCE, Conditions.NONE),
        text,
        List.of(
            point(Meter.INPUT, "10", Phase.BEFORE, text),
            point(Meter.INPUT, "2", Phase.FROM, text),
            point(Meter.OUTPUT, "10", Phase.BEFORE, text),
            point(Meter.OUTPUT, "10", Phase.FROM, text)));
  }

  private static PricePoint point(Meter meter, String price, Phase phase, String text) {
    return new PricePoint(
        meter,
        Money.yuan(price),
        Unit.MILLION_TOKENS,
        PriceWar.AS_OF.minusDays(3),
        null,
        phase,
        PriceWar.AS_OF,
        PriceWar.AS_OF,
        text,
        new Provenance(text, 2, text, text));
  }
}
