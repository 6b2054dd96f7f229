package dev.tokenprice.report.workbook;

import dev.tokenprice.report.workbook.Chart.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** References of a chart with the values they have today. */
final class ChartCache {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private ChartCache() {}

  static void texts(Xml xml, Range range) {
    xml.open("c:strRef").text("c:f", range.reference()).open("c:strCache");
    count(xml, range);
    for (int i = 0; i < range.values().size(); i++) {
      point(xml, i, SafeText.of(text(range.values().get(i))));
    }
    xml.close(2);
  }

  static void numbers(Xml xml, Range range, String format) {
    xml.open("c:numRef").text("c:f", range.reference()).open("c:numCache");
    xml.text("c:formatCode", format);
    count(xml, range);
    for (int i = 0; i < range.values().size(); i++) {
      int index = i;
      number(range.values().get(i))
          .ifPresent(n -> point(xml, index, n.stripTrailingZeros().toPlainString()));
    }
    xml.close(2);
  }

  /** The power of ten at or below the least value above 0. */
  static String powerOfTenBelow(List<Series> series, boolean names) {
    OptionalDouble least = values(series, names).filter(value -> value > 0).min();
    int power = (int) Math.floor(Math.log10(least.orElse(1)));
    return BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
  }

  /** The axis ends a little after the last day and begins a little before the first. */
  static void dayBounds(Xml xml, List<Series> series) {
    OptionalDouble first = values(series, true).min();
    OptionalDouble last = values(series, true).max();
    if (first.isPresent() && last.isPresent()) {
      long margin = Math.max(1, days(series) / 20);
      xml.value("c:max", String.valueOf(Math.round(last.getAsDouble()) + margin));
      xml.value("c:min", String.valueOf(Math.round(first.getAsDouble()) - margin));
    }
  }

  /** Days from the first to the last. */
  static long days(List<Series> series) {
    OptionalDouble first = values(series, true).min();
    OptionalDouble last = values(series, true).max();
    return Math.round(last.orElse(0) - first.orElse(0));
  }

  private static DoubleStream values(List<Series> series, boolean names) {
    return series.stream()
        .map(names ? Series::names : Series::figures)
        .flatMap(range -> range.values().stream())
        .flatMap(value -> number(value).stream())
        .mapToDouble(BigDecimal::doubleValue);
  }

  private static void count(Xml xml, Range range) {
    xml.value("c:ptCount", String.valueOf(range.values().size()));
  }

  private static void point(Xml xml, int index, String value) {
    xml.open("c:pt", "idx", String.valueOf(index)).text("c:v", value).close();
  }

  private static String text(Value value) {
    return value.today() instanceof Value.Text text ? text.text() : "";
  }

  private static Optional<BigDecimal> number(Value value) {
    Value today = value.today();
    if (today instanceof Value.Figure figure) {
      return Optional.of(figure.number());
    }
    if (today instanceof Value.Day day) {
      return Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day.day())));
    }
    return Optional.empty();
  }
}
