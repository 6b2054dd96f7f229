package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Journal.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of a journal, each with the files that it brought to an end. */
final class PastRuns {
  private PastRuns() {}

  /**
   * Leaves out what a killed run noted and a later one took in: that one settled it. A mapping is
   * in force from the first of the two on.
   */
  static List<List<Entry>> settled(List<List<Entry>> runs) {
    Deque<List<Entry>> settled = new ArrayDeque<>();
    Map<String, Entry> later = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      List<Entry> kept = new ArrayList<>();
      for (Entry entry : runs.get(i)) {
        Entry next = later.put(entry.delivery().name(), entry);
        if (!takenInAgain(entry, next)) {
          kept.add(entry);
        }
      }
      if (!kept.isEmpty()) {
        settled.addFirst(kept);
      }
    }
    return List.copyOf(settled);
  }

  private static boolean takenInAgain(Entry entry, @Nullable Entry next) {
    if (next == null || entry.gone() || next.gone()) {
      return false;
    }
    Delivery delivery = entry.delivery();
    return TakeIn.isRecorded(delivery) && delivery.sha256().equals(next.delivery().sha256());
  }
}
