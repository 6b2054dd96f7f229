package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Offer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Which offer a name stands for: case, width, blanks, hyphens and underscores aside, exactly.
 *
 * @param high first 8 bytes of the SHA-256 of the folded names
 * @param low next 8 bytes
 */
record OfferKey(long high, long low) {
  static OfferKey of(int source, Offer offer) {
    String text =
        source
            + ("\0" + fold(offer.vendor()))
            + ("\0" + fold(offer.model()))
            + ("\0" + offer.service().code())
            + ("\0" + offer.conditions().text());
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return new OfferKey(longAt(digest, 0), longAt(digest, 8));
  }

  /** Runs of blanks, hyphens and underscores become one hyphen: {@code gpt 4} is {@code GPT-4}. */
  static String fold(String name) {
    if (isFolded(name)) {
      return name;
    }
    String narrow = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    String lower = narrow.strip().toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      char joined = c == '_' || Character.isWhitespace(c) ? '-' : c;
      boolean repeated =
          joined == '-' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == '-';
      if (!repeated) {
        folded.append(joined);
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Whether it is made of small letters, digits and single marks that folding leaves alone. */
  private static boolean isFolded(String name) {
    char before = '-';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
      if (!plain && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static long longAt(byte[] bytes, int from) {
    long value = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      value = (value << Byte.SIZE) | (bytes[i] & 0xffL);
    }
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
