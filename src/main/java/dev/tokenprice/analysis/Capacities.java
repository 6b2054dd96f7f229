package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a fixed price for an instance or a quota into a price per token. */
final class Capacities {
  private static final int MILLION = 6;
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  /** What is sold by time or quota. */
  static final Set<Meter> CAPACITY =
      EnumSet.of(Meter.CAPACITY, Meter.INSTANCE_HOUR, Meter.INSTANCE_MONTH);

  /** A month is 30 days. */
  private static final Map<String, BigDecimal> MINUTES =
      Map.of(
          "minute", BigDecimal.ONE,
          "hour", BigDecimal.valueOf(60),
          "day", BigDecimal.valueOf(1440),
          "month", BigDecimal.valueOf(43_200));

  /** E.g. {@code 10K TPM*month}: ten thousand tokens a minute, for a month. */
  private static final Pattern QUOTA =
      Pattern.compile("(\\d{1,9})\\s*([km]?)\\s*tpm\\s*[*/]\\s*(minute|hour|day|month)");

  private final Mix mix;
  private final Models models;
  private final Map<Product, CurrentOffer> pricedPerToken;

  /**
   * @param pricedPerToken inference with the fewest conditions, by {@link Identity#product()}
   */
  Capacities(Mix mix, Models models, Map<Product, CurrentOffer> pricedPerToken) {
    this.mix = mix;
    this.models = models;
    this.pricedPerToken = pricedPerToken;
  }

  /**
   * Empty where the price is not for capacity to infer with, or its throughput or its rate is not
   * known.
   */
  Optional<CapacityCost> of(Identity identity, CurrentPrice price) {
    ExchangeRate rate = price.price().rate();
    if (rate == null
        || !CAPACITY.contains(price.price().point().meter())
        || identity.service() == Service.FINE_TUNING
        || !(price.price().point().per() instanceof Unit.Other unit)) {
      return Optional.empty();
    }
    Optional<ModelFacts> facts = models.facts(identity);
    BigDecimal utilisation = facts.map(ModelFacts::utilisation).orElse(null);
    BigDecimal yuan = price.price().point().price().amount().multiply(rate.yuan());
    return period(unit.name().toLowerCase(Locale.ROOT), facts.orElse(null))
        .map(period -> cost(identity, price, yuan, period, utilisation));
  }

  private CapacityCost cost(
      Identity identity,
      CurrentPrice price,
      BigDecimal yuan,
      Period period,
      @Nullable BigDecimal utilisation) {
    BigDecimal tokens = period.tokensPerMinute().multiply(period.minutes());
    CurrentOffer perToken = pricedPerToken.get(identity.product());
    BigDecimal full = Quotient.of(yuan.scaleByPowerOfTen(MILLION), tokens);
    return new CapacityCost(
        price,
        yuan,
        period.tokensPerMinute(),
        period.minutes(),
        tokens,
        full,
        utilisation,
        utilisation == null ? null : Quotient.of(full, utilisation),
        perToken,
        breakEven(perToken, full));
  }

  private @Nullable BigDecimal breakEven(@Nullable CurrentOffer perToken, BigDecimal full) {
    BigDecimal blended = perToken == null ? null : perToken.blended(mix);
    return blended == null || blended.signum() == 0 ? null : Quotient.of(full, blended);
  }

  private static Optional<Period> period(String unit, @Nullable ModelFacts facts) {
    Matcher quota = QUOTA.matcher(unit);
    if (quota.matches()) {
      return minutes(quota.group(3)).map(minutes -> new Period(perMinute(quota), minutes));
    }
    BigDecimal perSecond = facts == null ? null : facts.tokensPerSecond();
    return perSecond == null || perSecond.signum() <= 0
        ? Optional.empty()
        : minutes(unit).map(minutes -> new Period(perSecond.multiply(SECONDS), minutes));
  }

  private static BigDecimal perMinute(Matcher quota) {
    int exponent =
        switch (quota.group(2)) {
          case "k" -> 3;
          case "m" -> MILLION;
          default -> 0;
        };
    return new BigDecimal(quota.group(1)).scaleByPowerOfTen(exponent);
  }

  private static Optional<BigDecimal> minutes(String period) {
    return Optional.ofNullable(MINUTES.get(period));
  }

  private record Period(BigDecimal tokensPerMinute, BigDecimal minutes) {}
}
