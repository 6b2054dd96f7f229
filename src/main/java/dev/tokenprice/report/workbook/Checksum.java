package dev.tokenprice.report.workbook;

/** The checksum of an archive's entry (CRC-32), from those of its parts. */
final class Checksum {
  /** What CRC-32 divides by; the highest bit stands for 1, the next for x, and so on. */
  private static final long DIVISOR = 0xEDB88320L;

  private static final long ONE = 1L << 31;
  private static final long X_TO_THE_8 = ONE >>> 8;

  private Checksum() {}

  /**
   * That of two parts, one after the other.
   *
   * @param length of the second part in bytes
   */
  static long joined(long first, long second, long length) {
    return product(first, shiftedBy(length)) ^ second;
  }

  /** What a checksum is multiplied by when so many bytes of zero follow. */
  private static long shiftedBy(long bytes) {
    long shift = ONE;
    long square = X_TO_THE_8;
    for (long rest = bytes; rest > 0; rest >>>= 1) {
      if ((rest & 1) == 1) {
        shift = product(shift, square);
      }
      square = product(square, square);
    }
    return shift;
  }

  private static long product(long a, long b) {
    long product = 0;
    long shifted = b;
    for (long bit = ONE; bit > 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ DIVISOR;
    }
    return product;
  }
}
