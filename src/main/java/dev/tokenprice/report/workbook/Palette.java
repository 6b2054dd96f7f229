package dev.tokenprice.report.workbook;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of a book, as RRGGBB: ink on paper and one accent. */
final class Palette {
  static final String INK = "1F2937";
  static final String QUIET_INK = "6B7280";
  static final String LINK_INK = "1F4E79";
  static final String LINE = "9CA3AF";
  static final String HEADER_FILL = "E5E7EB";
  static final String PALE = "D1D5DB";
  static final String MIDDLE = "9CA3AF";
  static final String PAPER = "FFFFFF";

  static final String ACCENT = "B45309";
  static final String ALERT_FILL = "FDE3C4";
  static final String WARNING_FILL = "F3F4F6";

  static final String SCALE_MIDDLE = "FBF0E2";
  static final String SCALE_HIGH = "EFC08A";

  static final String INPUT_FILL = "FFFBE0";
  static final String INPUT_INK = "1D4ED8";

  private Palette() {}

  static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb), null);
  }
}
