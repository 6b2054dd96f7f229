package dev.tokenprice.report.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A native, editable chart.
 *
 * @param title the finding
 * @param categoryAxis what runs along, with its unit
 * @param valueAxis what is measured, with its unit
 */
public record Chart(
    Kind kind, Title title, String categoryAxis, String valueAxis, List<Series> series) {

  /** How the figures are drawn. */
  public enum Kind {
    /** Horizontal bars, the first category on top; labels with one decimal percentages. */
    PERCENT_BARS,
    /** Horizontal bars of amounts. */
    AMOUNT_BARS,
    /** Upright bars of percentages. */
    PERCENT_COLUMNS,
    /** Lines over days that jump and never slope: two points a step. */
    STEPS,
    /** Points on two logarithmic axes. */
    LOG_POINTS
  }

  /** The words over a chart. */
  public sealed interface Title {
    record Fixed(String text) implements Title {}

    /** The text of a cell, so that it changes with the figures. */
    record Live(Range cell) implements Title {}
  }

  /**
   * @param names categories, or the x of points
   * @param figures the values, as many as names
   */
  public record Series(String name, Range names, Range figures) {}

  public Chart {
    series = List.copyOf(series);
  }

  public static Chart of(Kind kind, String title, String categoryAxis, String valueAxis) {
    return new Chart(kind, new Title.Fixed(title), categoryAxis, valueAxis, List.of());
  }

  public Chart titledBy(Range cell) {
    return new Chart(kind, new Title.Live(cell), categoryAxis, valueAxis, series);
  }

  public Chart with(String name, Range names, Range figures) {
    var more = new ArrayList<>(series);
    more.add(new Series(name, names, figures));
    return new Chart(kind, title, categoryAxis, valueAxis, more);
  }
}
