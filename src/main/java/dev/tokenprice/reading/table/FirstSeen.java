package dev.tokenprice.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was first seen under each of many keys: 20 bytes a key in segments that are never copied,
 * and a slot of 5 bytes or two. The millions of prices of a long list fit a nightly heap.
 */
final class FirstSeen {
  private static final int SMALLEST = 1 << 10;
  private static final int SEGMENT_BITS = 12;
  private static final int IN_SEGMENT = (1 << SEGMENT_BITS) - 1;
  private static final int FREE = 0;

  /** Entries in the order in which they came; a slot holds the number of one, from 1 on. */
  private final List<Segment> segments = new ArrayList<>();

  private int[] slots = new int[SMALLEST];

  /** Seven bits of the key in each slot that is taken: most others need no look at the key. */
  private byte[] tags = new byte[SMALLEST];

  private int size;

  private static final class Segment {
    private final long[] keys = new long[1 << SEGMENT_BITS];
    private final long[] values = new long[1 << SEGMENT_BITS];
    private final int[] lines = new int[1 << SEGMENT_BITS];
  }

  /**
   * @param line on which it was seen, 1 or more
   */
  record Seen(long value, long line) {}

  /** What was seen under that key before; null if this is the first, which is then kept. */
  @Nullable Seen see(long key, long value, long line) {
    int slot = slot(key);
    if (slots[slot] != FREE) {
      int entry = slots[slot] - 1;
      Segment segment = segment(entry);
      return new Seen(segment.values[entry & IN_SEGMENT], segment.lines[entry & IN_SEGMENT]);
    }
    if (size >= slots.length / 4 * 3) {
      grow();
      slot = slot(key);
    }
    keep(key, value, (int) Math.min(line, Integer.MAX_VALUE));
    take(slot, key, size);
    return null;
  }

  private void keep(long key, long value, int line) {
    if (size == segments.size() << SEGMENT_BITS) {
      segments.add(new Segment());
    }
    Segment segment = segment(size);
    segment.keys[size & IN_SEGMENT] = key;
    segment.values[size & IN_SEGMENT] = value;
    segment.lines[size & IN_SEGMENT] = line;
    size++;
  }

  private Segment segment(int entry) {
    return segments.get(entry >>> SEGMENT_BITS);
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    byte tag = tag(key);
    int slot = (int) key & mask;
    while (tags[slot] != FREE && (tags[slot] != tag || key(slots[slot]) != key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void take(int slot, long key, int number) {
    slots[slot] = number;
    tags[slot] = tag(key);
  }

  private static byte tag(long key) {
    return (byte) (key >>> 57 | 0x80);
  }

  private long key(int number) {
    return segment(number - 1).keys[(number - 1) & IN_SEGMENT];
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    tags = new byte[slots.length];
    for (int number : old) {
      if (number != FREE) {
        long key = key(number);
        take(slot(key), key, number);
      }
    }
  }
}
