package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.Offers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where an offer stands by blended price, as the spreadsheet's RANK counts. */
final class Ranks {
  /** The decimals to which the sheet rounds blended prices. */
  private static final int DECIMALS = 10;

  private final Mix mix;
  private final BigDecimal[] ascending;

  private Ranks(Mix mix, BigDecimal[] ascending) {
    this.mix = mix;
    this.ascending = ascending;
  }

  /**
   * @param wanted false: no offer has a rank
   */
  static Ranks of(Offers offers, Mix mix, boolean wanted) {
    if (!wanted) {
      return new Ranks(mix, new BigDecimal[0]);
    }
    var ranks = new Ranks(mix, new BigDecimal[0]);
    BigDecimal[] ascending =
        offers.stream()
            .filter(CurrentOffer::hasBoth)
            .map(ranks::blended)
            .sorted()
            .toArray(BigDecimal[]::new);
    return new Ranks(mix, ascending);
  }

  /** 1 for the cheapest; equal prices share a rank; null without both prices. */
  @Nullable BigDecimal of(CurrentOffer offer) {
    if (ascending.length == 0 || !offer.hasBoth()) {
      return null;
    }
    int at = Arrays.binarySearch(ascending, blended(offer));
    while (at > 0 && ascending[at - 1].compareTo(ascending[at]) == 0) {
      at--;
    }
    return BigDecimal.valueOf(at + 1L);
  }

  private BigDecimal blended(CurrentOffer offer) {
    BigDecimal blended = offer.blended(mix);
    return blended == null ? BigDecimal.ZERO : blended.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
