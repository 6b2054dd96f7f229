package dev.tokenprice.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as lines of text, a line a cell. */
final class WorkbookText {
  private static final String VERSION = "TokenPrice \\d+(\\.\\d+)+\\S*";

  private WorkbookText() {}

  static List<String> of(Path file) throws IOException {
    var lines = new ArrayList<String>();
    try (Workbook workbook = open(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              lines.add(line(sheet, cell));
            }
          }
        }
      }
    }
    return lines;
  }

  /** A workbook to read: closing it writes nothing back. */
  static Workbook open(Path file) throws IOException {
    try {
      return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static String line(Sheet sheet, Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    var link = cell.getHyperlink();
    String line =
        String.join(
            " | ",
            sheet.getSheetName() + "!" + cell.getAddress(),
            type.name().toLowerCase(java.util.Locale.ROOT),
            value(cell, type),
            cell.getCellStyle().getDataFormatString(),
            formula ? "=" + cell.getCellFormula() : "",
            link == null ? "" : "-> " + link.getAddress());
    return line.replaceAll("( \\| )+$", "").replaceAll(VERSION, "TokenPrice VERSION");
  }

  private static String value(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC ->
          new BigDecimal(Double.toString(cell.getNumericCellValue()))
              .stripTrailingZeros()
              .toPlainString();
      case STRING -> cell.getStringCellValue().replace("\\", "\\\\").replace("\n", "\\n");
      default -> cell.toString();
    };
  }
}
