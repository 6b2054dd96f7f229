package dev.tokenprice.reading;

import dev.tokenprice.reading.table.FirstPass;
import dev.tokenprice.reading.table.PriceTables.TableRow;
import java.util.Iterator;
import java.util.List;

/** The records of a list of which only the head was read before they are asked for. */
final class LongList implements FirstRows {
  private final Iterator<TableRow> head;
  private final FirstPass pass;

  /**
   * @param head what was taken of the pass already
   */
  LongList(List<TableRow> head, FirstPass pass) {
    this.head = head.iterator();
    this.pass = pass;
  }

  @Override
  public boolean hasNext() {
    if (pass.stands()) {
      return head.hasNext() || pass.hasNext();
    }
    pass.forEachRemaining(row -> {});
    return false;
  }

  @Override
  public RowReading next() {
    return PriceListReading.row(head.hasNext() ? head.next() : pass.next());
  }

  @Override
  public boolean stand() {
    return pass.stands();
  }

  @Override
  public void close() {
    pass.close();
  }
}
