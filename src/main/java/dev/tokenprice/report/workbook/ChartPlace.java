package dev.tokenprice.report.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/**
 * A chart and where it goes.
 *
 * @param indent characters from the left edge of the column
 * @param width in characters
 * @param height in rows
 */
record ChartPlace(Chart chart, int row, int column, int indent, int width, int height) {
  private static final int PIXELS_PER_CHARACTER = 7;

  void draw(XSSFSheet sheet, Widths widths) {
    var drawn = sheet.createDrawingPatriarch().createChart(anchor(widths));
    try {
      var written = ChartSpaceDocument.Factory.parse(ChartXml.of(chart));
      drawn.getCTChartSpace().set(written.getChartSpace());
    } catch (XmlException e) {
      throw new IllegalStateException("a chart that is no XML: " + chart.title(), e);
    }
  }

  private XSSFClientAnchor anchor(Widths widths) {
    Edge left = edge(widths, indent);
    Edge right = edge(widths, indent + width);
    return new XSSFClientAnchor(
        left.within, 0, right.within, 0, left.column, row, right.column, row + height);
  }

  private Edge edge(Widths widths, int characters) {
    int at = column;
    int rest = characters;
    while (rest >= widths.of(at)) {
      rest -= widths.of(at++);
    }
    return new Edge(at, Units.pixelToEMU(rest * PIXELS_PER_CHARACTER));
  }

  /** A column, and how far into it in EMU. */
  private record Edge(int column, int within) {}
}
