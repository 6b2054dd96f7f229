package dev.tokenprice.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made of things that were asked for lately. Not for two threads at a time. */
final class Remembered<K, V> {
  private static final int MOST = 1_000;

  private final Map<K, V> made = new HashMap<>();
  private final Function<K, V> make;

  /**
   * @param make always the same of the same
   */
  Remembered(Function<K, V> make) {
    this.make = make;
  }

  V of(K thing) {
    if (made.size() == MOST) {
      made.clear();
    }
    return made.computeIfAbsent(thing, make);
  }
}
