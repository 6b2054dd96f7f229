package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.reading.text.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the lists of a night are cut: each is looked through once. */
final class Cuts {
  private final FileReaders readers;
  private final Map<Delivery, List<TextRange>> known = new ConcurrentHashMap<>();

  Cuts(FileReaders readers) {
    this.readers = readers;
  }

  /** Parts of a list, two or more; empty if it is read as a whole, or cannot be. */
  List<TextRange> of(Delivery list) {
    return known.computeIfAbsent(list, this::cut);
  }

  private List<TextRange> cut(Delivery list) {
    try {
      return readers.ranges(list);
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
