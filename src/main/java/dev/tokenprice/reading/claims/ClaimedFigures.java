package dev.tokenprice.reading.claims;

import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.reading.words.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text puts in figures: 99.3%, 1/35, 三十五分之一, 2.5折, 免费. */
final class ClaimedFigures {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final String WORDS = "[" + ChineseNumber.SIGNS + "]+";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<share>降至|降到|降低至|降低到|只要|仅为|仅需|only |(?<!up )\\bto )?(?:"
              + "(?<percent>(?<![\\d.])"
              + NUMBER
              + ")\\s*%(?<of>的| of )?"
              + "|百分之(?<percentWords>"
              + NUMBER
              + "|"
              + WORDS
              + ")"
              + "|(?<![\\d/.])1/(?<divisor>"
              + NUMBER
              + ")(?![\\d/])"
              + "|(?<part>\\d+|"
              + WORDS
              + ")分之[一1](?!"
              + WORDS
              + ")"
              + "|(?<tenths>"
              + NUMBER
              + "|"
              + WORDS
              + ")折"
              + "|(?<half>半价|half price|half the price)"
              + "|(?<free>免费(?!额度)|\\bfree\\b)"
              + ")");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int DECIMALS_OF_PERCENT = 2;

  private ClaimedFigures() {}

  /** The different figures of a text, in order; one that makes no sense is left out. */
  static Set<Claimed> in(String text) {
    var figures = new LinkedHashSet<Claimed>();
    var found = FIGURE.matcher(Fold.fold(text));
    while (found.find()) {
      figure(found).ifPresent(figures::add);
    }
    return figures;
  }

  /** A bare fraction of a column of cuts: 0.993. A number such as 97 could be anything. */
  static Optional<Claimed> bareFraction(String text) {
    var clean = Fold.clean(text);
    return clean.matches("0?\\.\\d{1,9}") ? off(new BigDecimal(clean)) : Optional.empty();
  }

  private static Optional<Claimed> figure(Matcher found) {
    if (found.group("free") != null) {
      return off(BigDecimal.ONE);
    }
    if (found.group("half") != null) {
      return off(new BigDecimal("0.5"));
    }
    if (found.group("divisor") != null) {
      return oneOver(number(found.group("divisor")));
    }
    if (found.group("part") != null) {
      return oneOver(number(found.group("part")));
    }
    if (found.group("tenths") != null) {
      return number(found.group("tenths")).flatMap(ClaimedFigures::paidOfTen);
    }
    var percent =
        found.group("percent") != null ? found.group("percent") : found.group("percentWords");
    boolean share = found.group("share") != null || found.group("of") != null;
    return number(percent)
        .map(n -> n.movePointLeft(DECIMALS_OF_PERCENT))
        .flatMap(fraction -> off(share ? BigDecimal.ONE.subtract(fraction) : fraction));
  }

  /** 8折 is eight tenths to pay, 85折 eighty-five hundredths. */
  private static Optional<Claimed> paidOfTen(BigDecimal paid) {
    boolean hundredths = paid.scale() <= 0 && paid.compareTo(BigDecimal.TEN) > 0;
    if (paid.compareTo(BigDecimal.TEN) == 0 || paid.compareTo(HUNDRED) >= 0) {
      return Optional.empty();
    }
    return off(BigDecimal.ONE.subtract(paid.movePointLeft(hundredths ? 2 : 1)));
  }

  private static Optional<Claimed> off(BigDecimal fraction) {
    boolean sensible = fraction.signum() > 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
    return sensible ? Optional.of(new Claimed.Off(plain(fraction))) : Optional.empty();
  }

  private static Optional<Claimed> oneOver(Optional<BigDecimal> divisor) {
    return divisor
        .filter(n -> n.compareTo(BigDecimal.ONE) > 0)
        .map(n -> new Claimed.OneOver(plain(n)));
  }

  private static Optional<BigDecimal> number(String text) {
    return Character.isDigit(text.charAt(0)) && text.charAt(0) < 128
        ? Optional.of(new BigDecimal(text))
        : ChineseNumber.parse(text);
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
