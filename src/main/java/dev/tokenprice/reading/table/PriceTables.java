package dev.tokenprice.reading.table;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.EndGrammar;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.DecodedText;
import dev.tokenprice.reading.text.Dialect;
import dev.tokenprice.reading.text.Rows;
import dev.tokenprice.reading.text.TextRange;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one file. A first pass finds them and learns what its prices say about each other;
 * where that changes what a record says, it is read again.
 */
public final class PriceTables {
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
    ended = new ExpiredPrices(listDate, mapping.accept());
    openEnd = new OpenEnd(units);
  }

  /** The file on its first way through: it is to be read to its end, and closed. */
  public FirstPass firstPass() {
    return new FirstPass(records(tables::add), tables, guards, ended, limits);
  }

  /** A part of the file; it is to be closed. */
  public RangePass pass(TextRange range) {
    try {
      return new RangePass(new Records(Rows.of(text, range, dialect, limits), tables::add), range);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The records after {@link #firstPass} has ended; the caller closes the stream. */
  public Stream<TableRow> judged() {
    Records records = records(t -> {});
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(records::close)
        .map(record -> new TableRow(record.line(), judge(record.cells())));
  }

  private List<CellReading> judge(List<CellReading> record) {
    return guards.judge(record).stream().map(ended::judge).toList();
  }

  private Records records(Consumer<TableLayout> found) {
    try {
      return new Records(new Rows(text.open(), dialect, limits), found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file read once, record by record. */
  final class Records implements Iterator<TableRow>, AutoCloseable {
    private final Rows rows;
    private final Document document;
    private final RowReader reader;
    private Document.@Nullable Placed latest;

    Records(Rows rows, Consumer<TableLayout> found) {
      this.rows = rows;
      var planner = new TablePlanner(headers, cells, words, mapping, dialect.delimiter() == ';');
      var titles = new Titles(units, conditions, vocabulary);
      document = new Document(rows, headers, titles, planner, units, mapping.headers(), found);
      var facts =
          new RowFactsReader(listDate, mapping, words, conditions, new EndGrammar(vocabulary));
      reader =
          new RowReader(
              file,
              mapping,
              cells,
              facts,
              new UnitCells(units),
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
      latest = placed;
      openEnd.observe(placed);
      if (!document.hasNext()) {
        openEnd.endsAt(rows.openLine());
      }
      return new TableRow(placed.row().line(), reader.read(placed));
    }

    /** The record that was read last, in its table. */
    Document.Placed latest() {
      return Objects.requireNonNull(latest);
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
