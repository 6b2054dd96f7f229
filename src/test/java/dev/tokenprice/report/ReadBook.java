package dev.tokenprice.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook drawn, written and opened again. */
final class ReadBook implements AutoCloseable {
  private static final Pattern TEXT = Pattern.compile("<(?:a:t|c:v)>([^<]*)</(?:a:t|c:v)>");
  private static final Pattern SERIES = Pattern.compile("<c:ser>.*?</c:ser>", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("<c:title>.*?</c:title>", Pattern.DOTALL);

  private final XSSFWorkbook workbook;
  private final DataFormatter shown = new DataFormatter(Locale.ROOT);

  private ReadBook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    workbook.forEach(ReadBook::markArrays);
  }

  /** POI reckons with arrays only where a formula says that it is one of arrays. */
  private static void markArrays(Sheet sheet) {
    StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .filter(cell -> cell.getCellFormula().contains("SUMPRODUCT"))
        .toList()
        .forEach(ReadBook::markArray);
  }

  private static void markArray(Cell cell) {
    boolean number = cell.getCachedFormulaResultType() == CellType.NUMERIC;
    double amount = number ? cell.getNumericCellValue() : 0;
    String text = number ? "" : cell.getStringCellValue();
    CellAddress at = cell.getAddress();
    var area = new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn());
    cell.getSheet().setArrayFormula(cell.getCellFormula(), area);
    if (number) {
      cell.setCellValue(amount);
    } else {
      cell.setCellValue(text);
    }
  }

  static ReadBook of(Report report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new Sheets(report, offers -> {}).writeTo(bytes);
    return new ReadBook(new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())));
  }

  XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }

  /** Rows as a person sees them: filled cells joined by bars, empty rows left out. */
  String text(String sheet) {
    return StreamSupport.stream(sheet(sheet).spliterator(), false)
        .map(this::text)
        .filter(row -> !row.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The same from the first row on that begins so. */
  String textFrom(String sheet, String begin) {
    return text(sheet)
        .lines()
        .dropWhile(row -> !row.startsWith(begin))
        .collect(Collectors.joining("\n"));
  }

  private String text(Row row) {
    return StreamSupport.stream(row.spliterator(), false)
        .map(this::text)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private String text(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type != CellType.NUMERIC) {
      return formula ? cell.getStringCellValue() : shown.formatCellValue(cell);
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : shown
            .formatRawCellContents(
                cell.getNumericCellValue(),
                cell.getCellStyle().getDataFormat(),
                cell.getCellStyle().getDataFormatString())
            .strip();
  }

  /** Each chart as its title and a line a series: name: x values: y values. */
  List<String> charts(String sheet) {
    var charts = new ArrayList<String>();
    for (XSSFChart chart : sheet(sheet).createDrawingPatriarch().getCharts()) {
      String xml = chart.getCTChart().xmlText();
      var text = new StringBuilder();
      text.append(
          TITLE
              .matcher(xml)
              .results()
              .map(title -> texts(title.group()))
              .collect(Collectors.joining(" / ")));
      SERIES.matcher(xml).results().forEach(s -> text.append('\n').append(texts(s.group())));
      charts.add(text.toString());
    }
    return charts;
  }

  private static String texts(String xml) {
    return TEXT.matcher(xml).results().map(t -> t.group(1)).collect(Collectors.joining(" "));
  }

  /** The cell of a defined name. */
  Cell named(String name) {
    var reference = new CellReference(workbook.getName(name).getRefersToFormula());
    return sheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
  }

  /** Formulas of a sheet that give something else when reckoned again than is stored. */
  List<String> wronglyStored(String sheet) {
    var wrong = new ArrayList<String>();
    for (Cell cell : formulas(sheet)) {
      String stored = text(cell);
      reckon(cell);
      if (!stored.equals(text(cell))) {
        wrong.add(cell.getAddress() + ": " + stored + ", not " + text(cell));
      }
    }
    return wrong;
  }

  /** Changes a number and reckons a sheet again. */
  void enter(String name, double number, String sheet) {
    named(name).setCellValue(number);
    formulas(sheet).forEach(this::reckon);
  }

  private void reckon(Cell cell) {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
  }

  private List<Cell> formulas(String sheet) {
    return StreamSupport.stream(sheet(sheet).spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .toList();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
