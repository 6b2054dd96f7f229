package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.ReadAhead;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.EndGrammar;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.DecodedText;
import dev.tokenprice.reading.text.Dialect;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.Rows;
import dev.tokenprice.reading.words.Role;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one file. It is read twice: once to find its tables and to learn what its prices
 * say about each other, then for its records.
 */
public final class PriceTables {
  private static final int PAGE = 500;

  private final String file;
  private final @Nullable LocalDate listDate;
  private final DecodedText text;
  private final Dialect dialect;
  private final Mapping mapping;
  private final Vocabulary vocabulary;
  private final ReadingLimits limits;
  private final HeaderGrammar headers;
  private final UnitGrammar units;
  private final CellGrammar cells;
  private final Words words;
  private final ConditionGrammar conditions;
  private final FileGuards guards;
  private final ExpiredPrices ended;
  private final OpenEnd openEnd;
  private final List<TableLayout> tables = new ArrayList<>();

  public PriceTables(
      String file,
      @Nullable LocalDate listDate,
      DecodedText text,
      Dialect dialect,
      Mapping mapping,
      Vocabulary vocabulary,
      ReadingLimits limits) {
    this.file = file;
    this.listDate = listDate;
    this.text = text;
    this.dialect = dialect;
    this.mapping = mapping;
    this.vocabulary = vocabulary;
    this.limits = limits;
    headers = new HeaderGrammar(vocabulary);
    units = new UnitGrammar(vocabulary);
    cells = new CellGrammar(vocabulary);
    words = new Words(vocabulary);
    conditions = new ConditionGrammar(vocabulary);
    guards = new FileGuards(mapping.accept());
    ended = new ExpiredPrices(listDate);
    openEnd = new OpenEnd(units);
  }

  /**
   * Reads the file once.
   *
   * @throws RefusedException if it holds no prices
   */
  public void survey() {
    var share = new HeldShare(limits.heldShare());
    try (Records records = records(tables::add);
        var ahead = ReadAhead.of(stream(records).map(this::surveyed), PAGE)) {
      ahead.forEachRemaining(
          row -> {
            share.observe(row.cells);
            guards.observe(row.cells);
            ended.observe(row.cells, row.mayEnd);
          });
      openEnd.endsAt(records.rows.openLine());
      guards.observed();
    }
    if (tables.isEmpty()) {
      throw new RefusedException(HoldReason.NOT_A_PRICE_LIST, 0);
    }
    if (tables.stream().allMatch(t -> t.prices().isEmpty())) {
      throw new RefusedException(HoldReason.NO_PRICE_COLUMN, tables.get(0).line());
    }
    if (share.cells() == 0) {
      throw new RefusedException(HoldReason.NOT_A_PRICE_LIST, 0, "empty");
    }
    share.check();
  }

  /**
   * @param mayEnd whether a table so far has a column of last days
   */
  private record Surveyed(List<CellReading> cells, boolean mayEnd) {}

  private Surveyed surveyed(TableRow row) {
    boolean mayEnd = tables.stream().anyMatch(table -> !table.columnsOf(Role.END).isEmpty());
    return new Surveyed(row.cells(), mayEnd);
  }

  private static Stream<TableRow> stream(Records records) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  public List<TableLayout> tables() {
    return List.copyOf(tables);
  }

  /**
   * A record and the readings of its price cells.
   *
   * @param line physical line on which it starts
   */
  public record TableRow(long line, List<CellReading> cells) {}

  /** The records after {@link #survey}; the caller closes the stream. */
  public Stream<TableRow> judged() {
    Records records = records(t -> {});
    return stream(records).onClose(records::close).map(r -> new TableRow(r.line(), judge(r)));
  }

  private List<CellReading> judge(TableRow record) {
    List<CellReading> cells = guards.judge(record.cells());
    boolean accepted = mapping.accept().contains(HoldReason.BAD_DATE);
    return accepted ? cells : cells.stream().map(ended::judge).toList();
  }

  private Records records(Consumer<TableLayout> found) {
    try {
      return new Records(new Rows(text.open(), dialect, limits), found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file read once, record by record. */
  private final class Records implements Iterator<TableRow>, AutoCloseable {
    private final Rows rows;
    private final Document document;
    private final RowReader reader;

    Records(Rows rows, Consumer<TableLayout> found) {
      this.rows = rows;
      var planner = new TablePlanner(headers, cells, words, mapping, dialect.delimiter() == ';');
      var titles = new Titles(units, conditions, vocabulary);
      boolean comments = !dialect.piped();
      document =
          new Document(rows, headers, titles, planner, units, mapping.headers(), comments, found);
      reader =
          new RowReader(
              file,
              listDate,
              mapping,
              cells,
              words,
              conditions,
              new EndGrammar(vocabulary),
              units,
              openEnd,
              limits.digits(),
              dialect.delimiter());
    }

    @Override
    public boolean hasNext() {
      return document.hasNext();
    }

    @Override
    public TableRow next() {
      if (!document.hasNext()) {
        throw new NoSuchElementException();
      }
      Document.Placed placed = document.next();
      openEnd.observe(placed);
      return new TableRow(placed.row().line(), reader.read(placed));
    }

    @Override
    public void close() {
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
