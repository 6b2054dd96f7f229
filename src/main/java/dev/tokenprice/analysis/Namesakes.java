package dev.tokenprice.analysis;

import java.util.Arrays;

/**
 * Whether two names in one source may stand for one offer. It keeps 8 bytes an offer, a checksum:
 * what it finds may be chance, what it does not find is not there.
 */
final class Namesakes {
  private static final int SMALLEST = 1 << 10;

  /** Of the FNV-1a checksum of 64 bits, as its authors publish them. */
  private static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private static final char END = '\uffff';

  private long[] sums = new long[SMALLEST];
  private int size;

  void add(Entry entry) {
    if (size == sums.length) {
      sums = Arrays.copyOf(sums, 2 * size);
    }
    sums[size++] = sum(entry);
  }

  boolean any() {
    Arrays.sort(sums, 0, size);
    for (int i = 1; i < size; i++) {
      if (sums[i - 1] == sums[i]) {
        return true;
      }
    }
    return false;
  }

  private static long sum(Entry entry) {
    Identity identity = entry.identity();
    long sum = sum(BASIS, entry.history().source());
    sum = sum(sum, identity.vendor());
    sum = sum(sum, identity.model());
    sum = sum(sum, identity.service().code());
    return sum(sum, identity.conditions().text());
  }

  private static long sum(long before, String text) {
    long sum = before;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return (sum ^ END) * PRIME;
  }
}
