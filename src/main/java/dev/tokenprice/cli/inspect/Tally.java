package dev.tokenprice.cli.inspect;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.CellReading;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the price cells of one file. */
public final class Tally {
  private final Map<HoldReason, Kind> byReason = new EnumMap<>(HoldReason.class);
  private long rows;
  private long lastLine;
  private long read;
  private long held;
  private long missing;

  /** The cells held for one reason. */
  record Kind(Held example, long cells) {
    private Kind more() {
      return new Kind(example, cells + 1);
    }
  }

  void observe(CellReading cell) {
    if (rows == 0 || cell.where().line() != lastLine) {
      rows++;
      lastLine = cell.where().line();
    }
    Held reason = cell.held();
    if (reason != null) {
      held++;
      byReason.merge(reason.reason(), new Kind(reason, 1), (kind, one) -> kind.more());
    } else if (cell.isRead()) {
      read++;
    } else {
      missing++;
    }
  }

  /** The most frequent reason first. */
  List<Kind> held() {
    return byReason.values().stream()
        .sorted(Comparator.comparingLong(Kind::cells).reversed())
        .toList();
  }

  /** Rows, price cells, and how many of them are read, held and missing. */
  Object[] counts() {
    return new Object[] {rows, read + held + missing, read, held, missing};
  }
}
