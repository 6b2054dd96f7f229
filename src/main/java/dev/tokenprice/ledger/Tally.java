package dev.tokenprice.ledger;

import dev.tokenprice.reading.RowReading;
import java.util.List;

/** Counts a delivery's cells and quotes, and sees that none is lost. */
final class Tally {
  private long rows;
  private long cells;
  private long read;
  private long held;
  private long missing;
  private long quotes;
  private long newPrices;
  private long seenAgain;
  private long corrected;
  private long withheld;

  void read(List<RowReading> readings) {
    for (RowReading row : readings) {
      rows++;
      cells += row.cells();
      read += row.read();
      held += row.held().size();
      missing += row.missing();
      quotes += row.quotes().size();
    }
  }

  void recorded(boolean correction) {
    if (correction) {
      corrected++;
    } else {
      newPrices++;
    }
  }

  void seenAgain() {
    seenAgain++;
  }

  void withheld(int more) {
    withheld += more;
  }

  /** A price put on record is not kept after all. */
  void takenBack(boolean correction) {
    if (correction) {
      corrected--;
    } else {
      newPrices--;
    }
  }

  /**
   * @throws IllegalStateException if a cell or a quote was lost or counted twice
   */
  Counts balanced(long offersBefore, long offersLost) {
    if (cells != read + held + missing) {
      throw new IllegalStateException(
          "%d price cells, but %d read + %d held + %d missing"
              .formatted(cells, read, held, missing));
    }
    if (quotes != newPrices + seenAgain + corrected + withheld) {
      throw new IllegalStateException(
          "%d quotes, but %d new + %d seen again + %d corrected + %d withheld"
              .formatted(quotes, newPrices, seenAgain, corrected, withheld));
    }
    return new Counts(
        rows,
        cells,
        read,
        held,
        missing,
        quotes,
        newPrices,
        seenAgain,
        corrected,
        withheld,
        offersBefore,
        offersLost);
  }
}
