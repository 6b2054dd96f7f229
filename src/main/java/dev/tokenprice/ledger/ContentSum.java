package dev.tokenprice.ledger;

import dev.tokenprice.pricing.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How many prices or rates a delivery put on record, and a checksum of what makes each of them. The
 * sum does not depend on their order; it is stored, so its terms must never change.
 */
final class ContentSum {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int HALF = 32;

  private long count;
  private long sum;

  ContentSum() {
    this(0, 0);
  }

  ContentSum(long count, long sum) {
    this.count = count;
    this.sum = sum;
  }

  long count() {
    return count;
  }

  long sum() {
    return sum;
  }

  void add(PointRow point) {
    count++;
    sum += term(point);
  }

  void remove(PointRow point) {
    count--;
    sum -= term(point);
  }

  void add(ExchangeRate rate) {
    count++;
    sum += term(rate);
  }

  boolean sameAs(ContentSum other) {
    return count == other.count && sum == other.sum;
  }

  private static long term(PointRow point) {
    long term = mix(point.offerId(), point.id());
    term = mix(term, point.meter().code().hashCode());
    term = mix(term, point.moment().date().toEpochDay());
    term = mix(term, point.moment().phase().name().hashCode());
    term = mix(term, point.statedIn());
    term = mix(term, hash(point.price().amount()));
    term = mix(term, point.price().currency().hashCode());
    term = mix(term, point.per().per().hashCode());
    term = mix(mix(term, point.line()), point.columnNumber());
    LocalDate until = point.effectiveUntil();
    return until == null ? term : mix(term, until.toEpochDay());
  }

  private static long term(ExchangeRate rate) {
    long term = mix(rate.currency().hashCode(), rate.date().toEpochDay());
    return mix(term, hash(rate.yuan()));
  }

  private static int hash(BigDecimal amount) {
    return amount.stripTrailingZeros().toString().hashCode();
  }

  private static long mix(long term, long value) {
    long mixed = (term ^ value) * GOLDEN;
    return mixed ^ (mixed >>> HALF);
  }
}
