package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.report.workbook.Book;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A long list is written as values, in the look of a short one. */
class LongListTest {
  private static final String VENDOR = "A vendor";

  @Test
  void aboveFiveThousandOffersBlendedPricesAreValues() throws IOException {
    try (Workbook shortBook = book(10);
        Workbook longBook = book(5_001)) {
      Sheet live = shortBook.getSheet("价格总表");
      Sheet streamed = longBook.getSheet("价格总表");
      assertThat(formulas(live)).isPositive();
      assertThat(formulas(streamed)).isZero();
      assertThat(prices(streamed)).hasSize(5_001);
      assertThat(formats(prices(streamed).get(0))).isEqualTo(formats(prices(live).get(0)));
      assertThat(streamed.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  private Workbook book(int offers) throws IOException {
    List<OfferHistory> histories = IntStream.range(0, offers).mapToObj(this::history).toList();
    var analysis = PriceWar.analyst().analyse(histories.stream(), List.of(), List.of());
    var report = new Report(analysis, PriceWar.facts(), Messages.in("zh"));
    var bytes = new ByteArrayOutputStream();
    try (var book = new Book("prices", PriceWar.AS_OF, "Calibri", "free")) {
      new PricesSheet(Draft.of(report), drawn -> {}).draw(book.page("价格总表"));
      book.writeTo(bytes);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private OfferHistory history(int number) {
    var offer = new Offer(VENDOR, "model-" + number, Service.INFERENCE, Conditions.NONE);
    return new OfferHistory(
        "list", offer, "light", List.of(point(Meter.INPUT, "2"), point(Meter.OUTPUT, "8")));
  }

  private static PricePoint point(Meter meter, String price) {
    return new PricePoint(
        meter,
        Money.yuan(price),
        Unit.MILLION_TOKENS,
        PriceWar.AS_OF.minusDays(3),
        null,
        Phase.FROM,
        PriceWar.AS_OF,
        PriceWar.AS_OF,
        null,
        new Provenance("list.csv", 2, "price", price));
  }

  private static List<Row> prices(Sheet sheet) {
    var rows = new ArrayList<Row>();
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(VENDOR)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static long formulas(Sheet sheet) {
    long formulas = 0;
    for (Row row : sheet) {
      for (var cell : row) {
        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
      }
    }
    return formulas;
  }

  private static List<String> formats(Row row) {
    return IntStream.range(0, 8)
        .mapToObj(i -> row.getCell(i).getCellStyle().getDataFormatString())
        .toList();
  }
}
