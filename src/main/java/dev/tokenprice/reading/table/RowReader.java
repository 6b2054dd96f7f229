package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.CellReading.Subject;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.CellValue;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.cell.EndGrammar;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record of a table to the readings of its price cells. */
final class RowReader {

  private final String file;
  private final @Nullable LocalDate listDate;
  private final Mapping mapping;
  private final CellGrammar cells;
  private final Words words;
  private final ConditionGrammar conditions;
  private final EndGrammar ends;
  private final UnitCells units;
  private final OpenEnd openEnd;
  private final int mostDigits;
  private final char delimiter;
  private final Remembered<String, Optional<LocalDate>> days = Remembered.ofText(DateGrammar::read);
  private @Nullable TableLayout table;
  private @Nullable Row above;
  private @Nullable String strayHeader;
  private List<Integer> telling = List.of();

  RowReader(
      String file,
      @Nullable LocalDate listDate,
      Mapping mapping,
      CellGrammar cells,
      Words words,
      ConditionGrammar conditions,
      EndGrammar ends,
      UnitGrammar units,
      OpenEnd openEnd,
      int mostDigits,
      char delimiter) {
    this.file = file;
    this.listDate = listDate;
    this.mapping = mapping;
    this.cells = cells;
    this.words = words;
    this.conditions = conditions;
    this.ends = ends;
    this.units = new UnitCells(units);
    this.openEnd = openEnd;
    this.mostDigits = mostDigits;
    this.delimiter = delimiter;
  }

  List<CellReading> read(Document.Placed placed) {
    TableLayout layout = placed.layout();
    if (!layout.equals(table)) {
      begin(layout);
    }
    Row over = above;
    Row row = over == null ? placed.row() : layout.merged().filled(placed.row(), over);
    above = row;
    var record = new OneRow(placed, row);
    List<CellReading> readings = new ArrayList<>(layout.prices().size());
    for (List<PriceColumn> group : layout.prices()) {
      PriceColumn column = record.filledFirst(group);
      readings.add(placed.ragged() ? record.ragged(column) : record.whole(column));
    }
    return readings;
  }

  private void begin(TableLayout layout) {
    table = layout;
    above = null;
    strayHeader = layout.headers().stream().filter(StrayMarks::in).findFirst().orElse(null);
    telling = layout.roles().values().stream().flatMap(List::stream).toList();
  }

  /** What the cells of one record say about all its prices. */
  private final class OneRow {
    private final Document.Placed placed;
    private final TableLayout layout;
    private final Row row;
    private final String vendor;
    private final String model;
    private final Optional<Service> service;
    private final Set<Meter> meters;
    private final Conditions stated;
    private final @Nullable LocalDate date;
    private final @Nullable LocalDate lastDay;
    private final @Nullable String badDate;
    private final @Nullable String modelClass;
    private final @Nullable String reference;
    private final @Nullable String stray;
    private final @Nullable String swallowing;

    /**
     * @param row the record with its merged cells filled
     */
    OneRow(Document.Placed placed, Row row) {
      this.placed = placed;
      this.layout = placed.layout();
      this.row = row;
      String named = first(Role.MODEL);
      model = words.isTotal(named) ? "" : mapping.models().getOrDefault(named, named);
      String seller = first(Role.VENDOR);
      String standing = mapping.vendor();
      vendor = seller.isEmpty() && standing != null ? standing : seller;
      service = words.service(first(Role.SERVICE)).map(Service::of);
      meters = meters();
      stated = conditions();
      String day = first(Role.DATE);
      Optional<LocalDate> read = days.of(day);
      date = read.orElse(listDate);
      EndGrammar.End end = end();
      lastDay = end == null ? null : end.day();
      String badEnd = end == null ? null : end.unread();
      badDate = day.isEmpty() || read.isPresent() ? badEnd : day;
      modelClass = modelClass();
      String source = first(Role.REFERENCE);
      reference = source.isEmpty() ? null : source;
      boolean marked = StrayMarks.mayBeIn(row.cells());
      stray = marked && strayHeader == null ? stray() : strayHeader;
      swallowing = marked ? swallowing() : null;
    }

    /** The first of the last days stated, whether or not it can be read. */
    private EndGrammar.@Nullable End end() {
      for (int column : layout.columnsOf(Role.END)) {
        EndGrammar.End end = ends.read(row.cell(column));
        if (!end.isOpen()) {
          return end;
        }
      }
      return null;
    }

    private @Nullable String modelClass() {
      String mapped = mapping.classes().get(model);
      return mapped != null ? mapped : words.modelClass(first(Role.MODEL_CLASS)).orElse(null);
    }

    private Set<Meter> meters() {
      String text = first(Role.METER);
      Set<Meter> mapped = mapping.meters().get(text);
      return mapped != null ? mapped : Meters.combined(words.meters(text));
    }

    private Conditions conditions() {
      Conditions found = layout.conditions();
      for (int column : layout.columnsOf(Role.CONDITION)) {
        found = conditions.ofCell(layout.headers().get(column), row.cell(column), found);
      }
      boolean mapped = mapping.meters().containsKey(first(Role.METER));
      for (int column : mapped ? List.<Integer>of() : layout.columnsOf(Role.METER)) {
        found = conditions.ofMeterCell(layout.headers().get(column), row.cell(column), found);
      }
      return found;
    }

    /** The first cell of a role that is filled, cleaned of quotes too; empty if none is. */
    private String first(Role role) {
      for (int column : layout.columnsOf(role)) {
        String cell = row.cell(column);
        if (!cell.isBlank()) {
          return StrayMarks.unquoted(Fold.clean(cell));
        }
      }
      return "";
    }

    PriceColumn filledFirst(List<PriceColumn> group) {
      for (PriceColumn column : group.size() == 1 ? List.<PriceColumn>of() : group) {
        if (!(cells.read(row.cell(column.index()), layout.style()) instanceof CellValue.Missing)) {
          return column;
        }
      }
      return group.get(0);
    }

    CellReading ragged(PriceColumn column) {
      return held(
          column,
          Held.of(
              where(column),
              HoldReason.MALFORMED,
              "cells",
              Integer.toString(layout.width()),
              Integer.toString(row.width())));
    }

    /** A record of the right width; its cells may still not be what was meant. */
    CellReading whole(PriceColumn column) {
      if (swallowing != null) {
        return hold(column, HoldReason.MALFORMED, "records", firstLine(swallowing));
      }
      return stray == null ? read(column) : hold(column, HoldReason.MALFORMED, "stray", stray);
    }

    private @Nullable String swallowing() {
      int width = row.width();
      for (String cell : row.cells()) {
        if (StrayMarks.swallowRecords(cell, delimiter, width)) {
          return cell;
        }
      }
      for (int column : telling) {
        if (StrayMarks.swallowRecord(row.cell(column), delimiter, width)) {
          return row.cell(column);
        }
      }
      return null;
    }

    private static String firstLine(String cell) {
      return cell.lines().findFirst().orElse("");
    }

    private @Nullable String stray() {
      for (int column : telling) {
        if (StrayMarks.in(row.cell(column))) {
          return row.cell(column);
        }
      }
      return null;
    }

    private CellReading read(PriceColumn column) {
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
        return hold(
            column, HoldReason.MALFORMED, "cut", placed.row().cell(placed.row().width() - 1));
      }
      Subject subject = subject(column);
      if (subject.model().isBlank()) {
        return hold(column, HoldReason.NO_MODEL);
      }
      if (badDate != null) {
        return hold(column, HoldReason.BAD_DATE, badDate);
      }
      return new CellReader(pricing(column, subject)).read(value);
    }

    private CellReader.Pricing pricing(PriceColumn column, Subject subject) {
      return new CellReader.Pricing(
          column,
          where(column),
          subject,
          evidence(column),
          unread(column),
          mapping.stated(),
          service,
          date,
          lastDay,
          modelClass,
          reference);
    }

    /** What the file states beside the cell, in the order of trust. */
    private List<Statement> evidence(PriceColumn column) {
      List<Statement> evidence = new ArrayList<>();
      evidence.add(column.stated());
      for (int unitColumn : column.unitColumns()) {
        evidence.add(units.read(row.cell(unitColumn)));
      }
      for (int meterColumn : layout.columnsOf(Role.METER)) {
        evidence.add(units.among(row.cell(meterColumn)));
      }
      evidence.add(column.mapped());
      evidence.add(layout.section());
      return evidence;
    }

    private @Nullable String unread(PriceColumn column) {
      for (int unitColumn : column.unitColumns()) {
        if (units.isUnread(row.cell(unitColumn))) {
          return Fold.clean(row.cell(unitColumn));
        }
      }
      return null;
    }

    private Subject subject(PriceColumn column) {
      String pivoted = column.model();
      String name = pivoted == null ? model : mapping.models().getOrDefault(pivoted, pivoted);
      Set<Meter> named = Meters.combined(union(column.meters(), meters));
      Set<Meter> counted = Meters.under(column.conditions(), named);
      Conditions conditions = Meters.beside(counted, conditions(column));
      return new Subject(vendor, name, service.orElse(Service.INFERENCE), counted, conditions);
    }

    private Conditions conditions(PriceColumn column) {
      Conditions all = stated;
      if (column.conditions().isEmpty()) {
        return all;
      }
      for (var condition : column.conditions().byName().entrySet()) {
        all = all.with(condition.getKey(), condition.getValue());
      }
      return all;
    }

    private CellReading hold(PriceColumn column, HoldReason reason, String... evidence) {
      return held(column, Held.of(where(column), reason, evidence));
    }

    private CellReading held(PriceColumn column, Held held) {
      return new CellReading(where(column), subject(column), List.of(), held);
    }

    private Provenance where(PriceColumn column) {
      return new Provenance(file, row.line(), column.name(), row.cell(column.index()));
    }
  }

  private static Set<Meter> union(Set<Meter> ofColumn, Set<Meter> ofRow) {
    if (ofColumn.isEmpty()) {
      return ofRow;
    }
    if (ofRow.isEmpty()) {
      return ofColumn;
    }
    var union = new HashSet<>(ofColumn);
    union.addAll(ofRow);
    return union;
  }
}
