package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.ReadAhead;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.table.PriceTables.TableRow;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.words.Role;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * A file on its first way through. Its tables are found, and what its prices say about each other
 * is learnt; each record is given as it stands by itself. At the end {@link #hasNext} throws a
 * {@link RefusedException} if the file holds no prices.
 */
public final class FirstPass implements Iterator<TableRow>, AutoCloseable {
  /** Few enough that what one thread has read is in the processor's cache for the other. */
  private static final int PAGE = 100;

  private final List<TableLayout> tables;
  private final FileGuards guards;
  private final ExpiredPrices ended;
  private final HeldShare share;
  private final PriceTables.Records records;
  private final ReadAhead<Met> ahead;

  /** Tables looked at for columns of last days; as {@code mayEnd} of the reading thread alone. */
  private int seen;

  private boolean mayEnd;
  private boolean atEnd;

  /**
   * A record when it was met.
   *
   * @param mayEnd whether a table so far has a column of last days
   */
  private record Met(TableRow row, boolean mayEnd) {}

  FirstPass(
      PriceTables.Records records,
      List<TableLayout> tables,
      FileGuards guards,
      ExpiredPrices ended,
      ReadingLimits limits) {
    this.records = records;
    this.tables = tables;
    this.guards = guards;
    this.ended = ended;
    share = new HeldShare(limits.heldShare());
    var rows =
        Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL);
    ahead = ReadAhead.of(StreamSupport.stream(rows, false).map(this::met), PAGE);
  }

  private Met met(TableRow row) {
    for (; seen < tables.size(); seen++) {
      mayEnd |= !tables.get(seen).columnsOf(Role.END).isEmpty();
    }
    return new Met(row, mayEnd);
  }

  @Override
  public boolean hasNext() {
    if (ahead.hasNext()) {
      return true;
    }
    if (!atEnd) {
      atEnd = true;
      guards.observed();
      check();
    }
    return false;
  }

  @Override
  public TableRow next() {
    Met met = ahead.next();
    List<CellReading> cells = met.row.cells();
    share.observe(cells);
    List<Quote> prices = SmallUnits.quotes(cells);
    guards.observe(prices);
    ended.observe(prices, met.mayEnd);
    return new TableRow(met.row.line(), guards.judgeAlone(cells));
  }

  /**
   * Whether nothing met so far changes what was given; after the end, whether it is what {@link
   * PriceTables#judged} gives.
   */
  public boolean stands() {
    return guards.areQuiet() && (!atEnd || ended.areNone());
  }

  private void check() {
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

  @Override
  public void close() {
    ahead.close();
    records.close();
  }
}
