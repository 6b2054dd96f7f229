package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.table.PriceTables;
import dev.tokenprice.reading.table.TableLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one price list says, cell by cell. */
public final class PriceListReading implements Reading {
  private final String source;
  private final @Nullable LocalDate listDate;
  private final @Nullable Held refusal;
  private final @Nullable TextForm form;
  private final @Nullable PriceTables tables;
  private final @Nullable FirstRows firstRows;

  private PriceListReading(
      String source,
      @Nullable LocalDate listDate,
      @Nullable Held refusal,
      @Nullable TextForm form,
      @Nullable PriceTables tables,
      @Nullable FirstRows firstRows) {
    this.source = source;
    this.listDate = listDate;
    this.refusal = refusal;
    this.form = form;
    this.tables = tables;
    this.firstRows = firstRows;
  }

  static PriceListReading of(
      String source, @Nullable LocalDate listDate, TextForm form, PriceTables tables) {
    return new PriceListReading(source, listDate, null, form, tables, null);
  }

  /** A list that is not read, and why. */
  public static PriceListReading refused(
      String source, @Nullable LocalDate listDate, Held refusal) {
    return new PriceListReading(source, listDate, refusal, null, null, null);
  }

  /** This list, not read after all. */
  PriceListReading refusing(Held reason) {
    return new PriceListReading(source, listDate, reason, form, tables, null);
  }

  /** This list, of which only the head was read. */
  PriceListReading goingOn(FirstRows rows) {
    return new PriceListReading(source, listDate, refusal, form, tables, rows);
  }

  PriceListReading readToTheEnd() {
    return new PriceListReading(source, listDate, refusal, form, tables, null);
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public @Nullable LocalDate listDate() {
    return listDate;
  }

  @Override
  public Optional<Held> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** How each column was understood, and on what evidence. */
  public List<ColumnReading> columns() {
    return tables().stream().flatMap(t -> t.columns().stream()).toList();
  }

  /** How the tables of the file were understood; what was found of a refused list, too. */
  public List<TableReading> tables() {
    return tables == null ? List.of() : tables.tables().stream().map(TableLayout::reading).toList();
  }

  /** Encoding and dialect; empty if the bytes are no text. */
  public Optional<TextForm> form() {
    return Optional.ofNullable(form);
  }

  @Override
  public Optional<FirstRows> firstRows() {
    return Optional.ofNullable(firstRows);
  }

  @Override
  public Stream<RowReading> rows() {
    return judged().map(PriceListReading::row);
  }

  /** Every price cell in the order of the file; the caller closes the stream. */
  public Stream<CellReading> cells() {
    return judged().flatMap(r -> r.cells().stream());
  }

  private Stream<PriceTables.TableRow> judged() {
    return tables == null || refusal != null ? Stream.of() : tables.judged();
  }

  static RowReading row(PriceTables.TableRow row) {
    List<Quote> quotes = new ArrayList<>(row.cells().size());
    List<Held> held = new ArrayList<>();
    int read = 0;
    int missing = 0;
    for (CellReading cell : row.cells()) {
      if (cell.held() != null) {
        held.add(cell.held());
      } else if (cell.quotes().isEmpty()) {
        missing++;
      } else {
        read++;
        quotes.addAll(cell.quotes());
      }
    }
    List<Offer> unpriced = read == row.cells().size() ? List.of() : unpriced(row.cells(), quotes);
    return new RowReading(row.line(), row.cells().size(), read, missing, quotes, held, unpriced);
  }

  private static List<Offer> unpriced(List<CellReading> cells, List<Quote> quotes) {
    return cells.stream()
        .filter(cell -> !cell.isRead() && !cell.subject().model().isBlank())
        .map(cell -> cell.subject().offer())
        .distinct()
        .filter(offer -> quotes.stream().noneMatch(quote -> quote.offer().equals(offer)))
        .toList();
  }
}
