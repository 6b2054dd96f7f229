package dev.tokenprice.reading.spelling;

import java.math.BigDecimal;

/**
 * A way to write what a price is in.
 *
 * @param text as it stands in a header, a unit column or a cell
 * @param exponent 10^exponent tokens are bought
 * @param shift the money's own part of a yuan or dollar: -3 for 厘
 */
record SpelledUnit(String text, boolean yuan, int exponent, int shift) {
  static final BigDecimal YUAN_A_DOLLAR = new BigDecimal("7.2");

  static final SpelledUnit[] ALL = {
    yuan("元/千tokens", 3),
    yuan("元/千 Token", 3),
    yuan("元/1K tokens", 3),
    yuan("元/1,000 tokens", 3),
    yuan("元/kToken", 3),
    yuan("RMB/1K tokens", 3),
    yuan("元/万tokens", 4),
    yuan("元/百万tokens", 6),
    yuan("元/M Tokens", 6),
    yuan("元／百万 token", 6),
    yuan("¥/1M tokens", 6),
    yuan("CNY/MTok", 6),
    yuan("人民币/百万 Tokens", 6),
    yuan("元/token", 0),
    yuan("元/亿tokens", 8),
    new SpelledUnit("厘/千tokens", true, 3, -3),
    new SpelledUnit("分/千tokens", true, 3, -2),
    new SpelledUnit("美分/千tokens", false, 3, -2),
    dollars("$/1K tokens", 3),
    dollars("USD per 1K tokens", 3),
    dollars("$/1,000 tokens", 3),
    dollars("美元/千tokens", 3),
    dollars("USD/1M tokens", 6),
    dollars("$/1M tokens", 6),
    dollars("$/MTok", 6),
    dollars("$/M tokens", 6),
    dollars("USD per million tokens", 6),
    dollars("美元/百万tokens", 6),
    dollars("US$/1M Tokens", 6),
    dollars("USD/token", 0),
    dollars("$ per token", 0),
  };

  private static SpelledUnit yuan(String text, int exponent) {
    return new SpelledUnit(text, true, exponent, 0);
  }

  private static SpelledUnit dollars(String text, int exponent) {
    return new SpelledUnit(text, false, exponent, 0);
  }

  /** The number to write for an amount of yuan or dollars per million tokens. */
  BigDecimal number(BigDecimal perMillion) {
    return perMillion.scaleByPowerOfTen(exponent - 6 - shift);
  }

  BigDecimal inYuan(BigDecimal perMillion) {
    return yuan ? perMillion : perMillion.multiply(YUAN_A_DOLLAR);
  }

  @Override
  public String toString() {
    return text;
  }
}
