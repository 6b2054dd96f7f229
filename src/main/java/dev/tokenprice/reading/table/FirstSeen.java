package dev.tokenprice.reading.table;

import org.jspecify.annotations.Nullable;

/**
 * What was first seen under each of many keys, in 20 bytes a key: the millions of prices of a long
 * list fit a nightly heap.
 */
final class FirstSeen {
  private static final int SMALLEST = 1 << 10;
  private static final int FREE = 0;

  private long[] keys = new long[SMALLEST];
  private long[] values = new long[SMALLEST];
  private int[] lines = new int[SMALLEST];
  private int size;

  /**
   * @param line on which it was seen, 1 or more
   */
  record Seen(long value, long line) {}

  /** What was seen under that key before; null if this is the first, which is then kept. */
  @Nullable Seen see(long key, long value, long line) {
    int slot = slot(key);
    if (lines[slot] != FREE) {
      return new Seen(values[slot], lines[slot]);
    }
    if (++size > lines.length / 4 * 3) {
      grow();
      slot = slot(key);
    }
    set(slot, key, value, (int) Math.min(line, Integer.MAX_VALUE));
    return null;
  }

  private void set(int slot, long key, long value, int line) {
    keys[slot] = key;
    values[slot] = value;
    lines[slot] = line;
  }

  private int slot(long key) {
    int mask = lines.length - 1;
    int slot = (int) key & mask;
    while (lines[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    int[] oldLines = lines;
    keys = new long[oldLines.length * 2];
    values = new long[oldLines.length * 2];
    lines = new int[oldLines.length * 2];
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != FREE) {
        set(slot(oldKeys[i]), oldKeys[i], oldValues[i], oldLines[i]);
      }
    }
  }
}
