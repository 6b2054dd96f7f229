package dev.tokenprice.report.workbook;

import dev.tokenprice.report.workbook.Chart.Kind;
import dev.tokenprice.report.workbook.Chart.Series;
import java.util.List;

/** A chart in DrawingML, with the figures it shows cached beside the references to them. */
final class ChartXml {
  private static final String CATEGORY_AXIS = "111111111";
  private static final String VALUE_AXIS = "222222222";

  /** Days written along an axis, about. */
  private static final int DAYS_SHOWN = 3;

  private final Chart chart;
  private final Xml xml = new Xml();

  private ChartXml(Chart chart) {
    this.chart = chart;
  }

  static String of(Chart chart) {
    return new ChartXml(chart).write();
  }

  private String write() {
    xml.open(
        "c:chartSpace",
        "xmlns:c",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.value("c:roundedCorners", "0").open("c:chart");
    ChartText.title(xml, chart.title());
    xml.value("c:autoTitleDeleted", "0").open("c:plotArea").empty("c:layout");
    plot();
    xml.close();
    if (chart.series().size() > 1) {
      xml.open("c:legend")
          .value("c:legendPos", chart.kind() == Kind.STEPS ? "r" : "t")
          .value("c:overlay", "0");
      ChartText.plain(xml, 900);
      xml.close();
    }
    xml.value("c:plotVisOnly", "1").value("c:dispBlanksAs", "gap").close();
    ChartLook.frame(xml);
    ChartText.plain(xml, 900);
    return xml.close().toString();
  }

  private void plot() {
    switch (chart.kind()) {
      case PERCENT_BARS, AMOUNT_BARS -> bars("bar");
      case PERCENT_COLUMNS -> bars("col");
      case STEPS, LOG_POINTS -> scatter();
    }
  }

  private void bars(String direction) {
    xml.open("c:barChart").value("c:barDir", direction).value("c:grouping", "clustered");
    xml.value("c:varyColors", "0");
    for (int i = 0; i < chart.series().size(); i++) {
      Series series = chart.series().get(i);
      head(i, series);
      ChartLook.bar(xml, i, chart.series().size());
      xml.value("c:invertIfNegative", "0");
      labels();
      xml.open("c:cat");
      ChartCache.texts(xml, series.names());
      xml.close().open("c:val");
      ChartCache.numbers(xml, series.figures(), numberFormat());
      xml.close(2);
    }
    xml.value("c:gapWidth", "60").value("c:overlap", "-5");
    axisIds().close();
    categoryAxis(direction.equals("bar"));
    valueAxis(VALUE_AXIS, CATEGORY_AXIS, direction.equals("bar") ? "t" : "l", chart.valueAxis());
  }

  private void scatter() {
    xml.open("c:scatterChart").value("c:scatterStyle", "lineMarker").value("c:varyColors", "0");
    for (int i = 0; i < chart.series().size(); i++) {
      Series series = chart.series().get(i);
      head(i, series);
      ChartLook.line(xml, i, chart.kind() == Kind.STEPS);
      xml.open("c:xVal");
      ChartCache.numbers(
          xml, series.names(), chart.kind() == Kind.STEPS ? "yyyy-mm-dd" : "General");
      xml.close().open("c:yVal");
      ChartCache.numbers(xml, series.figures(), numberFormat());
      xml.close().value("c:smooth", "0").close();
    }
    axisIds().close();
    valueAxis(CATEGORY_AXIS, VALUE_AXIS, "b", chart.categoryAxis());
    valueAxis(VALUE_AXIS, CATEGORY_AXIS, "l", chart.valueAxis());
  }

  private void head(int index, Series series) {
    xml.open("c:ser");
    xml.value("c:idx", String.valueOf(index)).value("c:order", String.valueOf(index));
    xml.open("c:tx").text("c:v", SafeText.of(series.name())).close();
  }

  private void labels() {
    xml.open("c:dLbls").empty("c:numFmt", "formatCode", numberFormat(), "sourceLinked", "0");
    ChartText.plain(xml, 800);
    xml.value("c:dLblPos", "outEnd").value("c:showLegendKey", "0").value("c:showVal", "1");
    for (String other : List.of("CatName", "SerName", "Percent", "BubbleSize")) {
      xml.value("c:show" + other, "0");
    }
    xml.close();
  }

  private Xml axisIds() {
    return xml.value("c:axId", CATEGORY_AXIS).value("c:axId", VALUE_AXIS);
  }

  private void categoryAxis(boolean firstOnTop) {
    xml.open("c:catAx").value("c:axId", CATEGORY_AXIS).open("c:scaling");
    xml.value("c:orientation", firstOnTop ? "maxMin" : "minMax").close();
    xml.value("c:delete", "0").value("c:axPos", firstOnTop ? "l" : "b");
    ChartText.axisTitle(xml, chart.categoryAxis(), firstOnTop);
    xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
    axisEnd(VALUE_AXIS, "low");
    xml.value("c:auto", "1").value("c:lblAlgn", "ctr").value("c:lblOffset", "100");
    xml.value("c:noMultiLvlLbl", "1").close();
  }

  private void valueAxis(String id, String crossed, String position, String title) {
    boolean logarithmic = chart.kind() == Kind.LOG_POINTS;
    boolean days = chart.kind() == Kind.STEPS && id.equals(CATEGORY_AXIS);
    xml.open("c:valAx").value("c:axId", id).open("c:scaling");
    if (logarithmic) {
      xml.value("c:logBase", "10");
    }
    xml.value("c:orientation", "minMax");
    if (logarithmic) {
      xml.value("c:min", ChartCache.powerOfTenBelow(chart.series(), id.equals(CATEGORY_AXIS)));
    } else if (days) {
      ChartCache.dayBounds(xml, chart.series());
    } else if (chart.kind() == Kind.STEPS) {
      xml.value("c:min", "0");
    }
    xml.close().value("c:delete", "0").value("c:axPos", position);
    xml.open("c:majorGridlines");
    ChartLook.gridLine(xml);
    xml.close();
    ChartText.axisTitle(xml, title, position.equals("l"));
    String format = days ? "yyyy-mm-dd" : logarithmic ? "General" : axisFormat();
    xml.empty("c:numFmt", "formatCode", format, "sourceLinked", "0");
    axisEnd(crossed, position.equals("t") ? "high" : "low");
    xml.value("c:crossBetween", chart.kind() == Kind.STEPS || logarithmic ? "midCat" : "between");
    if (days) {
      long apart = ChartCache.days(chart.series()) / DAYS_SHOWN + 1;
      xml.value("c:majorUnit", String.valueOf(apart));
    }
    xml.close();
  }

  private void axisEnd(String crossed, String labels) {
    xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none");
    xml.value("c:tickLblPos", labels);
    ChartLook.axisLine(xml);
    ChartText.plain(xml, 900);
    xml.value("c:crossAx", crossed);
    xml.value("c:crosses", chart.kind() == Kind.LOG_POINTS ? "min" : "autoZero");
  }

  private String numberFormat() {
    return switch (chart.kind()) {
      case PERCENT_BARS -> "0.0%";
      case PERCENT_COLUMNS -> "0%";
      case AMOUNT_BARS -> "[<0.1]0.00####;#,##0.00";
      case STEPS, LOG_POINTS -> "General";
    };
  }

  private String axisFormat() {
    return switch (chart.kind()) {
      case PERCENT_BARS, PERCENT_COLUMNS -> "0%";
      case AMOUNT_BARS -> "#,##0";
      case STEPS, LOG_POINTS -> "General";
    };
  }
}
