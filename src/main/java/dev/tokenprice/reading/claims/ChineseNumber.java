package dev.tokenprice.reading.claims;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in Chinese words up to 9999 with decimals: 三十五, 九十九点三, 七五, 两百. */
final class ChineseNumber {
  /** The signs that a number in words is made of. */
  static final String SIGNS = "零〇一二两三四五六七八九十百千点";

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** Empty if the text is no such number. */
  static Optional<BigDecimal> parse(String text) {
    var plain = text.replace('两', '二').replace('〇', '零');
    int point = plain.indexOf('点');
    var whole = whole(point < 0 ? plain : plain.substring(0, point));
    if (point < 0 || whole.isEmpty()) {
      return whole.map(BigDecimal::new);
    }
    return digits(plain.substring(point + 1))
        .map(decimals -> new BigDecimal(whole.get() + "." + decimals));
  }

  private static Optional<String> whole(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var asDigits = digits(text);
    return asDigits.isPresent() ? asDigits : grouped(text);
  }

  /** Digits alone: 七五 is 75. */
  private static Optional<String> digits(String text) {
    var digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int digit = DIGITS.indexOf(sign);
      if (digit < 0) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
  }

  private static Optional<String> grouped(String text) {
    int sum = 0;
    int digit = -1;
    int lastUnit = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int unit = unit(sign);
      if (unit == 0) {
        if (digit > 0 || DIGITS.indexOf(sign) < 0) {
          return Optional.empty();
        }
        digit = DIGITS.indexOf(sign);
      } else {
        boolean ten = unit == 10 && digit < 0 && sum == 0;
        if (unit >= lastUnit || (digit < 1 && !ten)) {
          return Optional.empty();
        }
        sum += unit * Math.max(digit, 1);
        lastUnit = unit;
        digit = -1;
      }
    }
    return Optional.of(Integer.toString(sum + Math.max(digit, 0)));
  }

  private static int unit(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
