package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A row says what POI writes for the same cells. */
class RowProperties {
  private static final int NUMBER = 41;

  @Property(tries = 500)
  void saysWhatPoiWrites(@ForAll("values") List<Value> values) throws Exception {
    assertThat(cells(ours(values))).isEqualTo(cells(byPoi(values)));
  }

  private static String ours(List<Value> values) {
    var cells = new Utf8('?');
    var row = new Row(NUMBER, cells);
    for (int i = 0; i < values.size(); i++) {
      row.cell(i, i % 2, values.get(i));
    }
    return "<row>" + cells + "</row>";
  }

  private static String byPoi(List<Value> values) throws IOException {
    var written = new StringWriter();
    try (var workbook = new SXSSFWorkbook()) {
      var row = workbook.createSheet().createRow(NUMBER);
      workbook.createCellStyle();
      for (int i = 0; i < values.size(); i++) {
        SXSSFCell cell = row.createCell(i);
        put(cell, values.get(i));
        cell.setCellStyle(workbook.getCellStyleAt(i % 2));
      }
      new SheetDataWriter(written).writeRow(NUMBER, row);
    }
    return written.toString();
  }

  private static void put(SXSSFCell cell, Value value) {
    if (value instanceof Value.Formula formula) {
      cell.setCellFormula(formula.expression());
      put(cell, formula.result());
    } else if (value instanceof Value.Text text) {
      cell.setCellValue(SafeText.of(text.text()));
    } else if (value instanceof Value.Figure figure) {
      cell.setCellValue(figure.number().doubleValue());
    } else if (value instanceof Value.Day day) {
      cell.setCellValue(day.day());
    }
  }

  /** Each cell of a row: where, style, type, formula, what it holds. */
  private static List<String> cells(String row) throws Exception {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var cells = parser.parse(new InputSource(new StringReader(row))).getElementsByTagName("c");
    return IntStream.range(0, cells.getLength())
        .mapToObj(i -> cell((Element) cells.item(i)))
        .toList();
  }

  private static String cell(Element cell) {
    String type = cell.getAttribute("t").isEmpty() ? "n" : cell.getAttribute("t");
    String value = child(cell, "v");
    return String.join(
        "|",
        cell.getAttribute("r"),
        cell.getAttribute("s"),
        type,
        child(cell, "f"),
        child(cell, "t"),
        type.equals("n") && !value.isEmpty() ? Double.toString(Double.parseDouble(value)) : value);
  }

  private static String child(Element cell, String name) {
    var found = (Element) cell.getElementsByTagName(name).item(0);
    return found == null ? "" : found.getAttribute("xml:space") + found.getTextContent();
  }

  @Provide
  Arbitrary<List<Value>> values() {
    Arbitrary<Value> result = Arbitraries.oneOf(List.of(texts(), figures(), days()));
    Arbitrary<Value> formula =
        Combinators.combine(text(), result)
            .as((text, value) -> new Value.Formula("\"" + SafeText.of(text) + "\"&A1", value));
    Arbitrary<Value> none = Arbitraries.create(Value::none);
    return Arbitraries.oneOf(List.of(result, formula, none)).list().ofMaxSize(30);
  }

  private static Arbitrary<Value> texts() {
    return text().map(Value.Text::new);
  }

  /** What XML or a spreadsheet might make something else of, among everything there is. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("<>&\"'\n\r\t \u00A0\u3000_x0041=+\u0000\u001F\uFFFE\uFFFF\uD83D\uDC09厂a")
        .all()
        .ofMaxLength(12);
  }

  private static Arbitrary<Value> figures() {
    return Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-20, 60))
        .as((digits, scale) -> Value.of(new BigDecimal(digits, scale)));
  }

  private static Arbitrary<Value> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1901, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(day -> Value.of(LocalDate.ofEpochDay(day)));
  }
}
