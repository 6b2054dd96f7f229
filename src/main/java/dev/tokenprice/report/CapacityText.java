package dev.tokenprice.report;

import dev.tokenprice.analysis.CapacityCost;
import dev.tokenprice.analysis.Mix;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic of an instance or a quota, in words. */
final class CapacityText {
  private static final int MILLION = 6;
  private static final int CENTS = 2;

  private final Mix mix;
  private final Words words;
  private final Messages messages;

  CapacityText(Words words, Messages messages, Mix mix) {
    this.mix = mix;
    this.words = words;
    this.messages = messages;
  }

  /** How many tokens the price buys, what a million costs, and from what use on it pays. */
  String arithmetic(CapacityCost capacity) {
    String millions = shown(capacity.tokensAtFullUse().scaleByPowerOfTen(-MILLION));
    String sum =
        messages.text(
            "capacity.arithmetic",
            words.price(capacity.price().price()),
            Figures.grouped(capacity.tokensPerMinute()),
            Figures.grouped(capacity.minutes()),
            millions,
            shown(capacity.yuan()),
            shown(capacity.yuanPerMillionAtFullUse()));
    return sum + atUse(capacity) + comparedWithTokens(capacity);
  }

  private String atUse(CapacityCost capacity) {
    BigDecimal share = capacity.utilisation();
    BigDecimal cost = capacity.yuanPerMillionAtUtilisation();
    return share == null || cost == null
        ? ""
        : messages.text("capacity.at-use", Figures.percent(share), shown(cost));
  }

  private String comparedWithTokens(CapacityCost capacity) {
    BigDecimal breakEven = capacity.breakEven();
    if (breakEven == null) {
      return messages.text(
          capacity.freePerToken() ? "capacity.free-per-token" : "capacity.no-token-price");
    }
    return breakEven.compareTo(BigDecimal.ONE) > 0
        ? messages.text("capacity.never-pays", shown(breakEven), mix)
        : messages.text("capacity.pays-from", Figures.percent(breakEven), mix);
  }

  private static String shown(BigDecimal number) {
    return Figures.grouped(number.setScale(CENTS, RoundingMode.HALF_UP));
  }
}
