package dev.tokenprice.pricing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one price buys: a power of ten of tokens, or something that is not tokens.
 *
 * <p>Token quantities are powers of ten so that a price per million tokens is a shift of the
 * decimal point: always exact.
 */
public sealed interface Unit {
  Unit MILLION_TOKENS = new Tokens(6);

  /** 1, 1000, 1000000 ... for tokens; a name such as {@code hour} or {@code image} otherwise. */
  String per();

  /**
   * 10^exponent tokens.
   *
   * @param exponent 0 (one token) to 9
   */
  record Tokens(int exponent) implements Unit {
    private static final List<String> WRITTEN =
        IntStream.rangeClosed(0, 9).mapToObj(zeros -> "1" + "0".repeat(zeros)).toList();

    public Tokens {
      if (exponent < 0 || exponent > 9) {
        throw new IllegalArgumentException(
            "expected 10^0 to 10^9 tokens, found an exponent of " + exponent);
      }
    }

    @Override
    public String per() {
      return WRITTEN.get(exponent);
    }
  }

  /**
   * Anything else: {@code hour}, {@code month}, {@code image}, {@code 1000 characters}, {@code 10K
   * TPM*month}.
   *
   * @param name not blank and not a number
   */
  record Other(String name) implements Unit {
    public Other {
      if (name.isBlank() || isDigits(name)) {
        throw new IllegalArgumentException("expected the name of a unit, found '" + name + "'");
      }
    }

    @Override
    public String per() {
      return name;
    }
  }

  /** The inverse of {@link #per()}. */
  static Unit parse(String per) {
    if (!isDigits(per)) {
      return new Other(per);
    }
    if (!per.equals("1" + "0".repeat(per.length() - 1))) {
      throw new IllegalArgumentException("expected a power of ten of tokens, found '" + per + "'");
    }
    return new Tokens(per.length() - 1);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
