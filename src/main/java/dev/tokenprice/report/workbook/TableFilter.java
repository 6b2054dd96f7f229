package dev.tokenprice.report.workbook;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Makes a spreadsheet's table of written rows: named, with filter buttons. */
final class TableFilter {
  private TableFilter() {}

  static <T> void add(XSSFSheet sheet, Table<T> table, int header, int last) {
    int columns = table.columns().size();
    var area =
        new AreaReference(
            new CellReference(header, 0),
            new CellReference(last, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable made = sheet.createTable(area);
    made.setName(table.name());
    made.setDisplayName(table.name());
    var content = made.getCTTable();
    for (int i = 0; i < columns; i++) {
      String name = SafeText.of(table.columns().get(i).header());
      content.getTableColumns().getTableColumnArray(i).setName(name);
    }
    content.addNewAutoFilter().setRef(area.formatAsString());
  }
}
