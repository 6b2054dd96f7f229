package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.RowReading;
import dev.tokenprice.reading.text.RefusedException;
import java.util.List;

/**
 * How many price cells of a list cannot be read as they stand. Where nearly none can, the few that
 * can are likely misread. A list of which none can be read publishes nothing as it is.
 */
final class HeldShare {
  private final double most;
  private long cells;
  private long held;
  private long read;

  /**
   * @param most above 0, at most 1
   */
  HeldShare(double most) {
    this.most = most;
  }

  void observe(List<CellReading> row) {
    cells += row.size();
    for (CellReading cell : row) {
      held += cell.held() == null ? 0 : 1;
      read += cell.isRead() ? 1 : 0;
    }
  }

  void observe(RowReading row) {
    cells += row.cells();
    held += row.held().size();
    read += row.read();
  }

  long cells() {
    return cells;
  }

  /**
   * @throws RefusedException if something was read, and a larger share was not
   */
  void check() {
    if (read > 0 && held > most * (held + read)) {
      throw new RefusedException(
          HoldReason.TOO_LARGE,
          0,
          "held-share",
          Long.toString(held),
          Long.toString(held + read),
          Double.toString(most));
    }
  }
}
