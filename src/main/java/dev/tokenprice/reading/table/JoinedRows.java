package dev.tokenprice.reading.table;

import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a list whose parts were read apart, and are plain: what a {@link FirstPass} would
 * have learnt of them is learnt here.
 */
public final class JoinedRows implements FirstRows {
  private final Stream<RowReading> parts;
  private final Iterator<RowReading> rows;
  private final FileGuards guards = new FileGuards(Set.of());
  private final ExpiredPrices ended;
  private final HeldShare share;
  private boolean atEnd;

  /**
   * @param parts all records in the order of the list
   */
  public JoinedRows(Stream<RowReading> parts, @Nullable LocalDate listDate, ReadingLimits limits) {
    this.parts = parts;
    this.rows = parts.iterator();
    ended = new ExpiredPrices(listDate, Set.of());
    share = new HeldShare(limits.heldShare());
  }

  @Override
  public boolean hasNext() {
    if (!guards.areQuiet() || atEnd) {
      return false;
    }
    if (rows.hasNext()) {
      return true;
    }
    atEnd = true;
    guards.observed();
    share.check();
    return false;
  }

  @Override
  public RowReading next() {
    RowReading row = rows.next();
    share.observe(row);
    guards.observe(row.quotes());
    ended.observe(row.quotes(), false);
    return row;
  }

  @Override
  public boolean stand() {
    return atEnd && guards.areQuiet() && ended.areNone();
  }

  @Override
  public void close() {
    parts.close();
  }
}
