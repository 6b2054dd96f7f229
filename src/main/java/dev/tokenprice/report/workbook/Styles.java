package dev.tokenprice.report.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cell styles of one book: each look is made once. */
final class Styles {
  /** A workbook holds 250 number formats; the program's own are far fewer than the rest. */
  private static final int MOST_OWN_PATTERNS = 200;

  private final XSSFWorkbook workbook;
  private final String typeface;
  private final String free;
  private final Map<Key, Integer> made = new HashMap<>();

  /** The same for cells that nothing is special about, quicker found. */
  private final Map<Style, Map<Tone, Integer>> plain = new EnumMap<>(Style.class);

  private final Map<Ink, XSSFFont> fonts = new HashMap<>();
  private final Set<String> ownPatterns = new HashSet<>();

  /**
   * @param free the word for a price of 0
   */
  Styles(XSSFWorkbook workbook, String typeface, String free) {
    this.workbook = workbook;
    this.typeface = typeface;
    this.free = free;
    XSSFFont body = workbook.getFontAt(0);
    body.setFontName(typeface);
    body.setFontHeightInPoints((short) 10);
  }

  /** Whether a value may have that number format: a workbook does not hold any number of them. */
  boolean takes(String ownPattern) {
    return ownPatterns.contains(ownPattern)
        || (ownPatterns.size() < MOST_OWN_PATTERNS && ownPatterns.add(ownPattern));
  }

  /**
   * The number of a look in the workbook.
   *
   * @param quoted the text would be a formula if a person edited it
   * @param linked a click leads somewhere
   * @param ownPattern the number format of the value itself; null for that of the style
   */
  int of(Style style, Tone tone, boolean quoted, boolean linked, @Nullable String ownPattern) {
    if (quoted || linked || ownPattern != null) {
      return made.computeIfAbsent(new Key(style, tone, quoted, linked, ownPattern), this::make);
    }
    return plain
        .computeIfAbsent(style, look -> new EnumMap<>(Tone.class))
        .computeIfAbsent(tone, of -> make(new Key(style, of, false, false, null)));
  }

  private int make(Key key) {
    XSSFCellStyle made = workbook.createCellStyle();
    String pattern = key.ownPattern == null ? key.style.format().pattern(free) : key.ownPattern;
    made.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat(pattern));
    made.setVerticalAlignment(VerticalAlignment.CENTER);
    made.setQuotePrefixed(key.quoted);
    made.setFont(font(ink(key)));
    shape(made, key.style.look());
    if (key.tone == Tone.ALERT) {
      fill(made, Palette.ALERT_FILL);
    } else if (key.tone == Tone.WARNING) {
      fill(made, Palette.WARNING_FILL);
    }
    return Short.toUnsignedInt(made.getIndex());
  }

  private static void shape(XSSFCellStyle made, Style.Look look) {
    switch (look) {
      case HEADING -> bottom(made, BorderStyle.MEDIUM, Palette.ACCENT);
      case SENTENCE, NOTE -> made.setWrapText(true);
      case SUBTITLE, TITLE -> {}
      case LABEL, BODY, STRONG -> bottom(made, BorderStyle.HAIR, Palette.LINE);
      case FIGURE -> made.setAlignment(HorizontalAlignment.LEFT);
      case WRAPPED -> {
        made.setWrapText(true);
        bottom(made, BorderStyle.HAIR, Palette.LINE);
      }
      case CENTRED -> {
        made.setAlignment(HorizontalAlignment.CENTER);
        bottom(made, BorderStyle.HAIR, Palette.LINE);
      }
      case BAND -> {
        made.setAlignment(HorizontalAlignment.CENTER);
        fill(made, Palette.HEADER_FILL);
        bottom(made, BorderStyle.THIN, Palette.QUIET_INK);
      }
      case HEADER -> {
        made.setWrapText(true);
        made.setAlignment(HorizontalAlignment.CENTER);
        fill(made, Palette.HEADER_FILL);
        bottom(made, BorderStyle.MEDIUM, Palette.INK);
      }
      case INPUT -> {
        fill(made, Palette.INPUT_FILL);
        made.setAlignment(HorizontalAlignment.CENTER);
        frame(made);
      }
    }
  }

  private static Ink ink(Key key) {
    Ink ink =
        switch (key.style.look()) {
          case TITLE -> new Ink(18, true, Palette.INK, false);
          case HEADING -> new Ink(12, true, Palette.ACCENT, false);
          case FIGURE -> new Ink(16, true, Palette.INK, false);
          case SENTENCE -> new Ink(11, false, Palette.INK, false);
          case SUBTITLE, NOTE -> new Ink(9, false, Palette.QUIET_INK, false);
          case LABEL, BODY, WRAPPED, CENTRED -> new Ink(10, false, Palette.INK, false);
          case HEADER, BAND, STRONG -> new Ink(10, true, Palette.INK, false);
          case INPUT -> new Ink(11, true, Palette.INPUT_INK, false);
        };
    Ink toned =
        switch (key.tone) {
          case PLAIN, WARNING -> ink;
          case ALERT -> new Ink(ink.points, true, ink.colour, false);
          case QUIET -> new Ink(ink.points, ink.bold, Palette.QUIET_INK, false);
        };
    return key.linked && looksLinked(key.style)
        ? new Ink(toned.points, toned.bold, Palette.LINK_INK, true)
        : toned;
  }

  /** Figures and whole sentences lead somewhere without looking it. */
  private static boolean looksLinked(Style style) {
    return style.format() == Style.Format.GENERAL && style.look() != Style.Look.SENTENCE;
  }

  private XSSFFont font(Ink ink) {
    return fonts.computeIfAbsent(
        ink,
        wanted -> {
          XSSFFont font = workbook.createFont();
          font.setFontName(typeface);
          font.setFontHeightInPoints((short) wanted.points);
          font.setBold(wanted.bold);
          font.setColor(Palette.colour(wanted.colour));
          font.setUnderline(wanted.underlined ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
          return font;
        });
  }

  private static void fill(XSSFCellStyle made, String colour) {
    made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    made.setFillForegroundColor(Palette.colour(colour));
  }

  private static void bottom(XSSFCellStyle made, BorderStyle line, String colour) {
    made.setBorderBottom(line);
    made.setBottomBorderColor(Palette.colour(colour));
  }

  private static void frame(XSSFCellStyle made) {
    bottom(made, BorderStyle.THIN, Palette.INPUT_INK);
    made.setBorderTop(BorderStyle.THIN);
    made.setTopBorderColor(Palette.colour(Palette.INPUT_INK));
    made.setBorderLeft(BorderStyle.THIN);
    made.setLeftBorderColor(Palette.colour(Palette.INPUT_INK));
    made.setBorderRight(BorderStyle.THIN);
    made.setRightBorderColor(Palette.colour(Palette.INPUT_INK));
  }

  private record Key(
      Style style, Tone tone, boolean quoted, boolean linked, @Nullable String ownPattern) {}

  private record Ink(int points, boolean bold, String colour, boolean underlined) {}
}
