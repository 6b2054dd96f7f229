package dev.tokenprice.reading.spelling;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to write a number of money. */
enum SpelledNumber {
  PLAIN,
  ZEROS_BEHIND,
  THOUSANDS_COMMAS,
  FULL_WIDTH,
  SCIENTIFIC,
  SCIENTIFIC_CAPITAL,
  SYMBOL_BEFORE,
  FULL_WIDTH_SYMBOL,
  CODE_BEFORE,
  WORD_BEHIND,
  BLANKS_AROUND,
  BOLD,
  STRUCK_THROUGH,
  FOOTNOTE;

  String write(BigDecimal number, SpelledUnit unit) {
    String plain = number.stripTrailingZeros().toPlainString();
    return switch (this) {
      case PLAIN -> plain;
      case ZEROS_BEHIND -> plain.contains(".") ? plain + "00" : plain + ".00";
      case THOUSANDS_COMMAS -> String.format(Locale.ROOT, "%,." + decimals(plain) + "f", number);
      case FULL_WIDTH -> fullWidth(plain);
      case SCIENTIFIC -> scientific(number).toLowerCase(Locale.ROOT);
      case SCIENTIFIC_CAPITAL -> scientific(number);
      case SYMBOL_BEFORE -> isPart(unit) ? plain : (unit.yuan() ? "¥" : "$") + plain;
      case FULL_WIDTH_SYMBOL -> isPart(unit) ? plain : (unit.yuan() ? "￥" : "＄") + plain;
      case CODE_BEFORE -> isPart(unit) ? plain : (unit.yuan() ? "CNY " : "USD ") + plain;
      case WORD_BEHIND -> isPart(unit) ? plain : plain + (unit.yuan() ? "元" : " 美元");
      case BLANKS_AROUND -> " \u00A0" + plain + "\u3000 ";
      case BOLD -> "**" + plain + "**";
      case STRUCK_THROUGH -> "~~" + number.add(BigDecimal.TEN).toPlainString() + "~~ " + plain;
      case FOOTNOTE -> plain + "*";
    };
  }

  /** The unit's money is a part of the currency whose symbol would stand here. */
  private static boolean isPart(SpelledUnit unit) {
    return unit.shift() != 0;
  }

  private static int decimals(String plain) {
    return plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
  }

  private static String fullWidth(String plain) {
    return plain
        .chars()
        .mapToObj(c -> String.valueOf((char) (c - '!' + '！')))
        .collect(Collectors.joining());
  }

  private static String scientific(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return stripped.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString()
        + "E"
        + exponent;
  }
}
