package dev.tokenprice.reading.table;

import dev.tokenprice.reading.table.PriceTables.TableRow;
import dev.tokenprice.reading.text.TextRange;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, read after the file's head. It is plain if each of its records stands by itself
 * in the table that was open at the end of the head: nothing in it changes what another part says.
 * Ends at the first sign that it is not.
 */
public final class RangePass implements Iterator<TableRow>, AutoCloseable {
  private final PriceTables.Records records;
  private final TextRange range;
  private boolean plain = true;
  private boolean ended;
  private @Nullable TableLayout table;
  private long inTable;
  private long endOfHead;
  private long inRange;
  private @Nullable TableRow next;

  RangePass(PriceTables.Records records, TextRange range) {
    this.records = records;
    this.range = range;
  }

  @Override
  public boolean hasNext() {
    while (next == null && plain && !ended && records.hasNext()) {
      next = take(records.next(), records.latest());
    }
    return next != null;
  }

  @Override
  public TableRow next() {
    TableRow taken = hasNext() ? next : null;
    if (taken == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return taken;
  }

  /** After the end. */
  public boolean isPlain() {
    return plain && isSettled() && inRange == range.records();
  }

  /** Whether the table of the last record of the head is that of all records that follow. */
  private boolean isSettled() {
    TableLayout layout = table;
    return layout != null
        && !layout.isTransposed()
        && layout.merged().areNone()
        && inTable >= RowsAhead.SAMPLE
        && endOfHead == range.headLine();
  }

  private @Nullable TableRow take(TableRow row, Document.Placed placed) {
    if (range.isNext(row.line())) {
      ended = true;
      return null;
    }
    boolean ofHead = range.isHead(row.line());
    if (ofHead) {
      inTable = placed.layout().equals(table) ? inTable + 1 : 1;
      table = placed.layout();
      endOfHead = row.line();
    } else {
      inRange++;
      plain = placed.layout().equals(table) && (inRange > 1 || isSettled());
    }
    if (ofHead && !range.isFirst()) {
      return null;
    }
    plain &= !SmallUnits.isIncredible(row.cells());
    return plain ? row : null;
  }

  @Override
  public void close() {
    records.close();
  }
}
