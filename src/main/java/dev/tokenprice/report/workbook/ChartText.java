package dev.tokenprice.report.workbook;

import dev.tokenprice.report.workbook.Chart.Title;

/** The words of a chart. */
final class ChartText {
  private static final int TITLE_SIZE = 1200;
  private static final int AXIS_SIZE = 900;

  private ChartText() {}

  static void title(Xml xml, Title title) {
    xml.open("c:title").open("c:tx");
    if (title instanceof Title.Live live) {
      ChartCache.texts(xml, live.cell());
      xml.close().value("c:overlay", "0");
      properties(xml, TITLE_SIZE, true, false);
    } else if (title instanceof Title.Fixed fixed) {
      rich(xml, fixed.text(), TITLE_SIZE, true, false);
      xml.close().value("c:overlay", "0");
    }
    xml.close();
  }

  static void axisTitle(Xml xml, String text, boolean upright) {
    if (text.isEmpty()) {
      return;
    }
    xml.open("c:title").open("c:tx");
    rich(xml, text, AXIS_SIZE, false, upright);
    xml.close().value("c:overlay", "0").close();
  }

  /** The size of all other words. */
  static void plain(Xml xml, int size) {
    properties(xml, size, false, false);
  }

  private static void rich(Xml xml, String text, int size, boolean bold, boolean upright) {
    xml.open("c:rich");
    body(xml, upright);
    xml.open("a:p").open("a:pPr");
    ink(xml, "a:defRPr", size, bold);
    xml.close().open("a:r");
    ink(xml, "a:rPr", size, bold);
    xml.text("a:t", SafeText.of(text)).close(3);
  }

  private static void properties(Xml xml, int size, boolean bold, boolean upright) {
    xml.open("c:txPr");
    body(xml, upright);
    xml.open("a:p").open("a:pPr");
    ink(xml, "a:defRPr", size, bold);
    xml.close().empty("a:endParaRPr", "lang", "en-US").close(2);
  }

  private static void body(Xml xml, boolean upright) {
    if (upright) {
      xml.empty("a:bodyPr", "rot", "-5400000", "vert", "horz");
    } else {
      xml.empty("a:bodyPr");
    }
    xml.empty("a:lstStyle");
  }

  private static void ink(Xml xml, String element, int size, boolean bold) {
    xml.open(element, "sz", String.valueOf(size), "b", bold ? "1" : "0");
    ChartLook.fill(xml, Palette.INK);
    xml.close();
  }
}
