package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.CellReading.Subject;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.CellValue;
import dev.tokenprice.reading.text.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of a table to the readings of its price cells. */
final class RowReader {
  private final String file;
  private final Mapping mapping;
  private final CellGrammar cells;
  private final RowFactsReader facts;
  private final UnitCells units;
  private final OpenEnd openEnd;
  private final int mostDigits;
  private final char delimiter;
  private @Nullable TableLayout table;
  private @Nullable BrokenQuotes quotes;
  private @Nullable Row above;
  private boolean yenSigns;

  RowReader(
      String file,
      Mapping mapping,
      CellGrammar cells,
      RowFactsReader facts,
      UnitCells units,
      OpenEnd openEnd,
      int mostDigits,
      char delimiter) {
    this.file = file;
    this.mapping = mapping;
    this.cells = cells;
    this.facts = facts;
    this.units = units;
    this.openEnd = openEnd;
    this.mostDigits = mostDigits;
    this.delimiter = delimiter;
  }

  List<CellReading> read(Document.Placed placed) {
    TableLayout layout = placed.layout();
    BrokenQuotes broken = quotes;
    if (broken == null || !layout.equals(table)) {
      table = layout;
      broken = new BrokenQuotes(layout, delimiter);
      quotes = broken;
      above = null;
      yenSigns = YenSign.mayBeIn(layout.headers());
    }
    Row over = above;
    Row row = over == null ? placed.row() : layout.merged().filled(placed.row(), over);
    above = row;
    var record = new OneRow(placed, row, facts.read(row, layout), broken.in(row));
    List<CellReading> readings = new ArrayList<>(layout.prices().size());
    for (List<PriceColumn> group : layout.prices()) {
      PriceColumn column = filledFirst(group, row, layout);
      CellReading reading = record.read(column);
      readings.add(group.size() == 1 ? reading : record.againstOthers(reading, column, group));
    }
    return readings;
  }

  private PriceColumn filledFirst(List<PriceColumn> group, Row row, TableLayout layout) {
    for (PriceColumn column : group.size() == 1 ? List.<PriceColumn>of() : group) {
      if (!(cells.read(row.cell(column.index()), layout.style()) instanceof CellValue.Missing)) {
        return column;
      }
    }
    return group.get(0);
  }

  /** A record with its merged cells filled. */
  private final class OneRow {
    private final Document.Placed placed;
    private final TableLayout layout;
    private final Row row;
    private final RowFacts stated;
    private final BrokenQuotes.@Nullable Sign broken;

    OneRow(Document.Placed placed, Row row, RowFacts stated, BrokenQuotes.@Nullable Sign broken) {
      this.placed = placed;
      this.layout = placed.layout();
      this.row = row;
      this.stated = stated;
      this.broken = broken;
    }

    CellReading read(PriceColumn column) {
      if (placed.ragged()) {
        String expected = Integer.toString(layout.width());
        String found = Integer.toString(row.width());
        return hold(column, HoldReason.MALFORMED, "cells", expected, found);
      }
      if (broken != null) {
        return hold(column, HoldReason.MALFORMED, broken.kind(), broken.text());
      }
      if (placed.under() != null) {
        return hold(column, HoldReason.AMBIGUOUS, "title", placed.under());
      }
      if (Digits.longest(row.cell(column.index())) > mostDigits) {
        return hold(column, HoldReason.TOO_LARGE, "digits", Integer.toString(mostDigits));
      }
      CellValue value = cells.read(row.cell(column.index()), layout.style());
      if (value instanceof CellValue.Missing) {
        return new CellReading(where(column), subject(column), List.of(), null);
      }
      if (value instanceof CellValue.Doubtful doubtful) {
        return hold(column, doubtful.reason(), row.cell(column.index()).strip());
      }
      if (openEnd.mayCut(placed, column)) {
        String last = placed.row().cell(placed.row().width() - 1);
        return hold(column, HoldReason.MALFORMED, "cut", last);
      }
      return priced(column, value);
    }

    /** Other columns state the same price in other units or currencies. */
    CellReading againstOthers(CellReading reading, PriceColumn column, List<PriceColumn> group) {
      for (PriceColumn other : group) {
        if (other.index() != column.index() && SamePrices.areApart(reading, read(other))) {
          return hold(column, HoldReason.UNIT_CONFLICT, text(column), text(other));
        }
      }
      return reading;
    }

    private String text(PriceColumn column) {
      return row.cell(column.index()).strip() + " (" + column.name().strip() + ")";
    }

    private CellReading priced(PriceColumn column, CellValue value) {
      Subject subject = subject(column);
      if (subject.model().isBlank()) {
        return hold(column, HoldReason.NO_MODEL);
      }
      if (stated.badDate() != null) {
        return hold(column, HoldReason.BAD_DATE, stated.badDate());
      }
      var pricing =
          new CellReader.Pricing(
              column,
              where(column),
              subject,
              units.beside(column, row, layout),
              units.unread(column, row),
              mapping.stated(),
              stated);
      CellReading reading = new CellReader(pricing).read(value);
      return yenSigns && !isCurrencyMapped(column)
          ? YenSign.judge(reading, column.unitColumns().stream().map(row::cell))
          : reading;
    }

    private boolean isCurrencyMapped(PriceColumn column) {
      return mapping.stated().currency() != null || column.mapped().currency() != null;
    }

    private Subject subject(PriceColumn column) {
      String pivoted = column.model();
      return stated.subject(
          column,
          pivoted == null ? stated.model() : mapping.models().getOrDefault(pivoted, pivoted));
    }

    private CellReading hold(PriceColumn column, HoldReason reason, String... evidence) {
      Held held = Held.of(where(column), reason, evidence);
      return new CellReading(where(column), subject(column), List.of(), held);
    }

    private Provenance where(PriceColumn column) {
      return new Provenance(file, row.line(), column.name(), row.cell(column.index()));
    }
  }
}
