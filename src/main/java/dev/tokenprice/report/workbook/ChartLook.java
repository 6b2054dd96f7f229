package dev.tokenprice.report.workbook;

import java.util.List;

/** Fills and lines of a chart, told apart without colour: pale, accent, dark, hatched. */
final class ChartLook {
  private static final List<String> FILLS =
      List.of(Palette.PALE, Palette.ACCENT, Palette.INK, Palette.MIDDLE, Palette.PAPER);
  private static final List<String> LINES =
      List.of(Palette.ACCENT, Palette.INK, Palette.QUIET_INK, Palette.MIDDLE, Palette.LINK_INK);

  /**
   * A dashed line is wide, so that of two lines in one place both are seen, whichever is on top.
   */
  private static final List<String> WIDTHS = List.of("17780", "34925", "25400", "12700");

  private static final List<String> DASHES =
      List.of("solid", "sysDash", "sysDot", "dashDot", "lgDash", "lgDashDot");
  private static final List<String> MARKERS =
      List.of("circle", "diamond", "square", "triangle", "x", "star");

  private ChartLook() {}

  static void frame(Xml xml) {
    xml.open("c:spPr");
    fill(xml, Palette.PAPER);
    xml.open("a:ln", "w", "6350");
    fill(xml, Palette.PALE);
    xml.close(2);
  }

  /** A single series is accent; of several the first is pale, the second accent. */
  static void bar(Xml xml, int index, int of) {
    xml.open("c:spPr");
    fill(xml, of == 1 ? Palette.ACCENT : FILLS.get(index % FILLS.size()));
    xml.open("a:ln", "w", "9525");
    fill(xml, Palette.INK);
    xml.close(2);
  }

  static void line(Xml xml, int index, boolean drawn) {
    String colour = LINES.get(index % LINES.size());
    xml.open("c:spPr").open("a:ln", "w", WIDTHS.get(index % WIDTHS.size()));
    if (drawn) {
      fill(xml, colour);
      xml.value("a:prstDash", DASHES.get(index % DASHES.size()));
    } else {
      xml.empty("a:noFill");
    }
    xml.close(2);
    xml.open("c:marker").value("c:symbol", MARKERS.get(index % MARKERS.size()));
    xml.value("c:size", drawn ? "5" : "8").open("c:spPr");
    fill(xml, colour);
    xml.open("a:ln", "w", "6350");
    fill(xml, Palette.PAPER);
    xml.close(3);
  }

  static void gridLine(Xml xml) {
    stroke(xml, Palette.HEADER_FILL);
  }

  static void axisLine(Xml xml) {
    stroke(xml, Palette.MIDDLE);
  }

  static void fill(Xml xml, String colour) {
    xml.open("a:solidFill").value("a:srgbClr", colour).close();
  }

  private static void stroke(Xml xml, String colour) {
    xml.open("c:spPr").open("a:ln", "w", "6350");
    fill(xml, colour);
    xml.close(2);
  }
}
