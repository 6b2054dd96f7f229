package dev.tokenprice.ledger;

/** Offer keys to identifiers in 20 bytes an offer: ten million of them fit a nightly heap. */
final class KeyTable {
  static final int ABSENT = 0;

  private static final int SMALLEST = 1 << 10;

  private long[] high = new long[SMALLEST];
  private long[] low = new long[SMALLEST];
  private int[] ids = new int[SMALLEST];
  private int size;

  /** The identifier, or {@link #ABSENT}. */
  int get(OfferKey key) {
    return ids[slot(key.high(), key.low())];
  }

  /**
   * @param id above 0
   */
  void put(OfferKey key, int id) {
    if (size >= ids.length / 4 * 3) {
      grow();
    }
    int slot = slot(key.high(), key.low());
    if (ids[slot] == ABSENT) {
      size++;
    }
    set(slot, key.high(), key.low(), id);
  }

  private void set(int slot, long keyHigh, long keyLow, int id) {
    high[slot] = keyHigh;
    low[slot] = keyLow;
    ids[slot] = id;
  }

  private int slot(long keyHigh, long keyLow) {
    int mask = ids.length - 1;
    int slot = (int) keyHigh & mask;
    while (ids[slot] != ABSENT && (high[slot] != keyHigh || low[slot] != keyLow)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldIds = ids;
    high = new long[oldIds.length * 2];
    low = new long[oldIds.length * 2];
    ids = new int[oldIds.length * 2];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != ABSENT) {
        set(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldIds[i]);
      }
    }
  }
}
