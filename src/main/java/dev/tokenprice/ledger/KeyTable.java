package dev.tokenprice.ledger;

import java.util.Arrays;

/**
 * Offer keys to identifiers: 16 bytes an offer, in segments that are never copied, and a slot of 4
 * bytes or two. Ten million of them fit a nightly heap.
 */
final class KeyTable {
  static final int ABSENT = 0;

  private static final int SMALLEST = 1 << 10;
  private static final int SEGMENT_BITS = 15;
  private static final int IN_SEGMENT = (1 << SEGMENT_BITS) - 1;
  private static final long[] NONE = new long[0];

  /** Both halves of each key, at the place of its identifier. */
  private long[][] segments = new long[1][];

  private int[] slots = new int[SMALLEST];
  private int size;

  KeyTable() {
    Arrays.fill(segments, NONE);
  }

  /** The identifier, or {@link #ABSENT}. */
  int get(OfferKey key) {
    return slots[slot(key.high(), key.low())];
  }

  /**
   * @param id above 0; identifiers lie close together
   */
  void put(OfferKey key, int id) {
    if (size >= slots.length / 4 * 3) {
      grow();
    }
    int slot = slot(key.high(), key.low());
    if (slots[slot] == ABSENT) {
      size++;
    }
    keep(key, id);
    slots[slot] = id;
  }

  private void keep(OfferKey key, int id) {
    int segment = id >>> SEGMENT_BITS;
    if (segment >= segments.length) {
      int before = segments.length;
      segments = Arrays.copyOf(segments, Math.max(segment + 1, 2 * before));
      Arrays.fill(segments, before, segments.length, NONE);
    }
    if (segments[segment].length == 0) {
      segments[segment] = new long[2 << SEGMENT_BITS];
    }
    segments[segment][at(id)] = key.high();
    segments[segment][at(id) + 1] = key.low();
  }

  private static int at(int id) {
    return (id & IN_SEGMENT) << 1;
  }

  private long high(int id) {
    return segments[id >>> SEGMENT_BITS][at(id)];
  }

  private long low(int id) {
    return segments[id >>> SEGMENT_BITS][at(id) + 1];
  }

  private int slot(long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) high & mask;
    while (slots[slot] != ABSENT && (high(slots[slot]) != high || low(slots[slot]) != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int id : old) {
      if (id != ABSENT) {
        slots[slot(high(id), low(id))] = id;
      }
    }
  }
}
