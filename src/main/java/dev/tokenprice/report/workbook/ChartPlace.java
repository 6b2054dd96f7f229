package dev.tokenprice.report.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/**
 * A chart and where it goes.
 *
 * @param width in characters
 * @param height in rows
 */
record ChartPlace(Chart chart, int row, int column, int width, int height) {
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
    int last = column;
    int rest = width;
    while (rest > widths.of(last)) {
      rest -= widths.of(last++);
    }
    int within = Units.pixelToEMU(rest * PIXELS_PER_CHARACTER);
    return new XSSFClientAnchor(0, 0, within, 0, column, row, last, row + height);
  }
}
