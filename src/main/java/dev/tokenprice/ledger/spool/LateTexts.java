package dev.tokenprice.ledger.spool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers texts and knows those that came lately. Each has one place, told from a few of its
 * letters; the next that belongs there takes it. So a text that comes once costs little.
 */
final class LateTexts {
  /** A power of two. */
  private static final int PLACES = 256;

  private static final int PRIME = 31;

  private final @Nullable String[] texts = new @Nullable String[PLACES];
  private final int[] numbers = new int[PLACES];
  private int next;

  /** The number it has, from 0 on; below 0 if it is not known: then it gets the next one. */
  int number(String text) {
    int place = place(text);
    if (text.equals(texts[place])) {
      return numbers[place];
    }
    texts[place] = text;
    numbers[place] = next++;
    return -1;
  }

  void clear() {
    Arrays.fill(texts, null);
    next = 0;
  }

  private static int place(String text) {
    int length = text.length();
    if (length == 0) {
      return 0;
    }
    int letters = text.charAt(length / 3) * PRIME + text.charAt(length / 2);
    return (((letters * PRIME) + text.charAt(length - 1)) * PRIME + length) & (PLACES - 1);
  }
}
