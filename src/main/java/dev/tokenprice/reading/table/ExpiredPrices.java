package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prices that ended before the list's own date and have no successor in it: nothing says what holds
 * now. The list's date is the one in its name, else the latest day from which it states a price.
 */
final class ExpiredPrices {
  private record Priced(Offer offer, Meter meter) {}

  private final @Nullable LocalDate inName;
  private final boolean accepted;
  private final Map<Priced, NavigableSet<LocalDate>> starts = new HashMap<>();
  private @Nullable LocalDate latest;
  private @Nullable LocalDate firstEnd;

  ExpiredPrices(@Nullable LocalDate inName, Set<HoldReason> accepted) {
    this.inName = inName;
    this.accepted = accepted.contains(HoldReason.BAD_DATE);
  }

  /**
   * @param row all prices of a record
   * @param mayEnd whether a column of the file so far says when prices end: only then does it
   *     matter when others start
   */
  void observe(List<Quote> row, boolean mayEnd) {
    row.forEach(quote -> observe(quote, mayEnd));
  }

  private void observe(Quote quote, boolean mayEnd) {
    LocalDate end = quote.effectiveUntil();
    if (end != null && (firstEnd == null || end.isBefore(firstEnd))) {
      firstEnd = end;
    }
    LocalDate from = quote.effectiveFrom();
    if (from == null) {
      return;
    }
    latest = latest == null || from.isAfter(latest) ? from : latest;
    if (mayEnd) {
      starts.computeIfAbsent(priced(quote), k -> new TreeSet<>()).add(from);
    }
  }

  private @Nullable LocalDate today() {
    return inName == null ? latest : inName;
  }

  /** Once all are observed: whether none ended before the list's own date. */
  boolean areNone() {
    LocalDate today = today();
    return accepted || today == null || firstEnd == null || !firstEnd.isBefore(today);
  }

  CellReading judge(CellReading cell) {
    LocalDate today = today();
    if (accepted || today == null || cell.held() != null) {
      return cell;
    }
    return cell.quotes().stream()
        .filter(quote -> endsBefore(quote, today) && !isSucceeded(quote, today))
        .findFirst()
        .map(quote -> cell.holding(ended(quote, today)))
        .orElse(cell);
  }

  private static boolean endsBefore(Quote quote, LocalDate today) {
    LocalDate end = quote.effectiveUntil();
    return end != null && end.isBefore(today);
  }

  private static Held ended(Quote quote, LocalDate today) {
    return Held.of(
        quote.provenance(),
        HoldReason.BAD_DATE,
        "ended",
        String.valueOf(quote.effectiveUntil()),
        today.toString());
  }

  private boolean isSucceeded(Quote quote, LocalDate today) {
    LocalDate from = quote.effectiveFrom();
    LocalDate next = from == null ? null : startsOf(quote).higher(from);
    return next != null && !next.isAfter(today);
  }

  private NavigableSet<LocalDate> startsOf(Quote quote) {
    return starts.getOrDefault(priced(quote), new TreeSet<>());
  }

  private static Priced priced(Quote quote) {
    return new Priced(quote.offer(), quote.meter());
  }
}
