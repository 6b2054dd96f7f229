package dev.tokenprice.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was first seen under each of many keys: 20 bytes a key in segments that are never copied,
 * and a slot of 4 bytes or two. The millions of prices of a long list fit a nightly heap.
 */
final class FirstSeen {
  private static final int SMALLEST = 1 << 10;
  private static final int SEGMENT_BITS = 12;
  private static final int IN_SEGMENT = (1 << SEGMENT_BITS) - 1;
  private static final int FREE = 0;

  /** Entries in the order in which they came, numbered from 1 on. */
  private final List<Segment> segments = new ArrayList<>();

  /**
   * The number of an entry in as many bits as count the slots, and bits of its key in the others:
   * most that are not sought need no look at their keys.
   */
  private int[] slots = new int[SMALLEST];

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
      int entry = number(slots[slot]) - 1;
      Segment segment = segment(entry);
      return new Seen(segment.values[entry & IN_SEGMENT], segment.lines[entry & IN_SEGMENT]);
    }
    if (size >= slots.length / 4 * 3) {
      grow();
      slot = slot(key);
    }
    keep(key, value, (int) Math.min(line, Integer.MAX_VALUE));
    slots[slot] = tag(key) | size;
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

  /** The slot of a key, or the free one that it would take. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int tag = tag(key);
    int slot = (int) key & mask;
    while (slots[slot] != FREE
        && ((slots[slot] & ~mask) != tag || key(number(slots[slot])) != key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** None of the bits by which the slot is chosen. */
  private int tag(long key) {
    return (int) (key >>> Integer.SIZE) & -slots.length;
  }

  private int number(int slot) {
    return slot & (slots.length - 1);
  }

  private long key(int number) {
    return segment(number - 1).keys[(number - 1) & IN_SEGMENT];
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 1; number <= size; number++) {
      long key = key(number);
      slots[slot(key)] = tag(key) | number;
    }
  }
}
