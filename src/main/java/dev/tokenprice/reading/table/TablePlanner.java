package dev.tokenprice.reading.table;

import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.NumberStyle;
import dev.tokenprice.reading.text.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stage 4, from headers and the first records to the layout of a table. */
final class TablePlanner {
  private final HeaderGrammar headers;
  private final CellGrammar cells;
  private final Words words;
  private final Mapping mapping;
  private final boolean semicolons;

  /**
   * @param semicolons whether they separate the cells, as where a comma is a decimal point
   */
  TablePlanner(
      HeaderGrammar headers, CellGrammar cells, Words words, Mapping mapping, boolean semicolons) {
    this.headers = headers;
    this.cells = cells;
    this.words = words;
    this.mapping = mapping;
    this.semicolons = semicolons;
  }

  TableLayout plan(Titles titles, Row header, Sample sample) {
    List<Header> parsed = header.cells().stream().map(headers::read).toList();
    var roles = new ColumnRoles(parsed, sample, words, mapping).assigned();
    var columns = new Columns(parsed, roles, mapping);
    NumberStyle style = style(columns, sample);
    var found = new PriceColumns(columns, new FirstCells(sample, cells, style, words)).found();
    List<List<PriceColumn>> prices = new SamePrices(columns).grouped(found.prices());
    return new TableLayout(
        header.line(),
        header.width(),
        header.cells(),
        prices,
        roles,
        MergedCells.of(sample, roles),
        titles.statement(),
        titles.conditions(),
        style,
        ColumnReadings.of(columns, found.ignored(), prices));
  }

  private NumberStyle style(Columns columns, Sample sample) {
    Stream<String> prices =
        IntStream.range(0, columns.count())
            .filter(column -> columns.header(column).mayBePrice())
            .boxed()
            .flatMap(sample::cells);
    return NumberStyle.of(prices, semicolons ? NumberStyle.UNDECIDED : NumberStyle.POINT);
  }
}
