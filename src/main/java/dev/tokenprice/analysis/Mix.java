package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a bill divides over tokens, in whole shares.
 *
 * @param cacheRead share of input tokens read from the cache, 0 or more
 * @param input share of the other input tokens, 0 or more
 * @param output share of output tokens, 0 or more
 */
public record Mix(int cacheRead, int input, int output) {
  public static final Mix EVEN = of(1, 1);
  public static final Mix THREE_TO_ONE = of(3, 1);
  public static final Mix ONE_TO_THREE = of(1, 3);
  public static final Mix TEN_TO_ONE = of(10, 1);
  public static final Mix SEVEN_TWO_ONE = new Mix(7, 2, 1);

  /** In the order of the columns of {@code changes.csv}. */
  public static final List<Mix> PRESETS =
      List.of(EVEN, THREE_TO_ONE, ONE_TO_THREE, TEN_TO_ONE, SEVEN_TWO_ONE);

  private static final Pattern CODE =
      Pattern.compile("\\s*(?:(\\d{1,6})\\s*:\\s*)?(\\d{1,6})\\s*:\\s*(\\d{1,6})\\s*");

  public Mix {
    if (cacheRead < 0 || input < 0 || output < 0 || cacheRead + input + output == 0) {
      throw new IllegalArgumentException(
          "expected shares of 0 or more, not all 0, found "
              + cacheRead
              + ":"
              + input
              + ":"
              + output);
    }
  }

  public static Mix of(int input, int output) {
    return new Mix(0, input, output);
  }

  /**
   * Reads {@code input:output} or {@code cache-hit:input:output}.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is neither
   */
  public static Mix parse(String code) {
    var matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a mix such as 3:1 (input:output) or 7:2:1 (cache-hit:input:output), found '"
              + code
              + "'");
    }
    String cache = matcher.group(1);
    return new Mix(
        cache == null ? 0 : Integer.parseInt(cache),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** {@code 3:1} or, with a share read from the cache, {@code 7:2:1}. */
  public String code() {
    return (cacheRead == 0 ? "" : cacheRead + ":") + input + ":" + output;
  }

  public int total() {
    return cacheRead + input + output;
  }

  /** The price of one average token. */
  public BigDecimal blend(
      BigDecimal inputPrice, BigDecimal outputPrice, BigDecimal cacheReadPrice) {
    return Quotient.of(bill(inputPrice, outputPrice, cacheReadPrice), BigDecimal.valueOf(total()));
  }

  /** The price of {@link #total()} tokens, exact: what to compare two prices of one mix by. */
  BigDecimal bill(BigDecimal inputPrice, BigDecimal outputPrice, BigDecimal cacheReadPrice) {
    BigDecimal others =
        inputPrice
            .multiply(BigDecimal.valueOf(input))
            .add(outputPrice.multiply(BigDecimal.valueOf(output)));
    return cacheRead == 0
        ? others
        : others.add(cacheReadPrice.multiply(BigDecimal.valueOf(cacheRead)));
  }

  @Override
  public String toString() {
    return code();
  }
}
