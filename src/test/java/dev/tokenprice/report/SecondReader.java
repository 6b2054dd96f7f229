package dev.tokenprice.report;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook with a library that did not write it. */
final class SecondReader {
  private SecondReader() {}

  /** The cells in which the two readers see different values. */
  static List<String> disagreements(Path file) throws IOException {
    var differing = new ArrayList<String>();
    try (InputStream in = new FileInputStream(file.toFile());
        var second = new ReadableWorkbook(in);
        Workbook first = WorkbookText.open(file)) {
      int cells = 0;
      for (Sheet sheet : second.getSheets().toList()) {
        for (Row row : sheet.read()) {
          for (Cell cell : row) {
            cells += cell == null ? 0 : compare(first, sheet, cell, differing);
          }
        }
      }
      if (cells < 100) {
        differing.add("only " + cells + " cells");
      }
    }
    return differing;
  }

  private static int compare(Workbook first, Sheet sheet, Cell cell, List<String> differing) {
    var same =
        first
            .getSheet(sheet.getName())
            .getRow(cell.getAddress().getRow())
            .getCell(cell.getAddress().getColumn());
    String expected = value(same);
    String found = value(cell);
    if (!expected.equals(found)) {
      differing.add(sheet.getName() + "!" + cell.getAddress() + ": " + expected + " | " + found);
    }
    return 1;
  }

  private static String value(org.apache.poi.ss.usermodel.Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> plain(BigDecimal.valueOf(cell.getNumericCellValue()));
      case STRING -> cell.getStringCellValue();
      case BLANK -> "";
      default -> type.name();
    };
  }

  private static String value(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> plain(cell.asNumber());
      case FORMULA -> ofFormula(cell);
      case EMPTY -> "";
      default -> unescaped(Objects.toString(cell.getValue(), ""));
    };
  }

  /** This library leaves the escape of an underscore as it stands in the file. */
  private static String unescaped(String text) {
    return text.replace("_x005F_", "_");
  }

  private static String ofFormula(Cell cell) {
    return Optional.ofNullable(cell.getRawValue())
        .map(
            raw ->
                raw.matches("-?[0-9.]+(E-?[0-9]+)?") ? plain(new BigDecimal(raw)) : unescaped(raw))
        .orElse("");
  }

  private static String plain(BigDecimal number) {
    return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
  }
}
