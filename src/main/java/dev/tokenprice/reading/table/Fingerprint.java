package dev.tokenprice.reading.table;

/** Texts as 64 bits; two of ten million texts share them once in 370,000 lists. */
final class Fingerprint {
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final char BETWEEN = '\0';

  private Fingerprint() {}

  /** FNV-1a over the characters of the texts, mixed by the finaliser of SplitMix64. */
  static long of(String... texts) {
    return of(BASIS, texts);
  }

  /**
   * The same of texts that follow others.
   *
   * @param before the fingerprint of those
   */
  static long of(long before, String... texts) {
    long hash = before;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * PRIME;
      }
      hash = (hash ^ BETWEEN) * PRIME;
    }
    return mixed(hash);
  }

  private static long mixed(long hash) {
    long once = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
