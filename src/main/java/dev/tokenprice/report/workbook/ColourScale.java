package dev.tokenprice.report.workbook;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Shades a column from low to high. */
final class ColourScale {
  private ColourScale() {}

  static <T> void add(XSSFSheet sheet, Table<T> table, int first, int last) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).scaled()) {
        shade(sheet, new CellRangeAddress(first, last, i, i));
      }
    }
  }

  private static void shade(XSSFSheet sheet, CellRangeAddress cells) {
    var formatting = sheet.getSheetConditionalFormatting();
    var rule = formatting.createConditionalFormattingColorScaleRule();
    var scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(3);
    var points = scale.getThresholds();
    points[0].setRangeType(RangeType.MIN);
    points[1].setRangeType(RangeType.PERCENTILE);
    points[1].setValue(50d);
    points[2].setRangeType(RangeType.MAX);
    scale.setThresholds(points);
    scale.setColors(
        new XSSFColor[] {
          Palette.colour(Palette.PAPER),
          Palette.colour(Palette.SCALE_MIDDLE),
          Palette.colour(Palette.SCALE_HIGH)
        });
    formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }
}
