package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the prices of one file say about each other: first every price is observed, then each is
 * judged.
 */
final class FileGuards {
  private static final double THOUSAND_LOW = 700;
  private static final double THOUSAND_HIGH = 1400;
  private static final int MODELS_THAT_DISPROVE = 3;

  private final Set<HoldReason> accepted;
  private FirstSeen models = new FirstSeen();
  private FirstSeen offers = new FirstSeen();
  private final Map<Long, SameModel> repeatedModels = new HashMap<>();
  private final Map<Long, Contradiction> contradictions = new HashMap<>();
  private final Map<String, Set<String>> contradicted = new HashMap<>();
  private final SmallUnits smallUnits = new SmallUnits();
  private @Nullable Offer latestOffer;
  private @Nullable LocalDate latestFrom;
  private long latestKey;

  /** The prices of one model and meter in one currency, in any offer. */
  private static final class SameModel {
    private double low;
    private double high;
    private long lowLine;
    private long highLine;

    SameModel(FirstSeen.Seen first) {
      low = Double.longBitsToDouble(first.value());
      high = low;
      lowLine = first.line();
      highLine = first.line();
    }

    void add(double price, long line) {
      if (price < low) {
        low = price;
        lowLine = line;
      }
      if (price > high) {
        high = price;
        highLine = line;
      }
    }

    boolean isThousandApart() {
      double ratio = high / low;
      return ratio > THOUSAND_LOW && ratio < THOUSAND_HIGH;
    }
  }

  /** Two prices of one offer, meter and day. */
  private record Contradiction(long firstLine, long otherLine) {}

  FileGuards(Set<HoldReason> accepted) {
    this.accepted = accepted;
  }

  /**
   * @param row all prices of a record
   */
  void observe(List<Quote> row) {
    row.forEach(this::observe);
    smallUnits.observe(row);
  }

  /** Every price is observed: the memory that it took is given back. */
  void observed() {
    models = new FirstSeen();
    offers = new FirstSeen();
  }

  private void observe(Quote quote) {
    Optional<BigDecimal> perMillion = Normaliser.perMillionTokens(quote.price(), quote.per());
    observeOffer(quote, perMillion.orElse(quote.price().amount()));
    double price = perMillion.map(BigDecimal::doubleValue).orElse(0.0);
    if (price > 0) {
      observeModel(quote, price);
    }
  }

  /**
   * @param amount the same for 0.001 per thousand tokens and 1.0 per million
   */
  private void observeOffer(Quote quote, BigDecimal amount) {
    long offer = offerKey(quote);
    long price = Fingerprint.of(amount.stripTrailingZeros().toString(), quote.price().currency());
    long line = quote.provenance().line();
    FirstSeen.Seen first = offers.see(offer, price, line);
    if (first != null && first.value() != price) {
      contradictions.put(offer, new Contradiction(first.line(), line));
    }
  }

  private void observeModel(Quote quote, double price) {
    long model = modelKey(quote);
    long line = quote.provenance().line();
    FirstSeen.Seen first = models.see(model, Double.doubleToLongBits(price), line);
    if (first == null) {
      return;
    }
    SameModel same = repeatedModels.computeIfAbsent(model, k -> new SameModel(first));
    same.add(price, line);
    if (same.isThousandApart()) {
      contradicted
          .computeIfAbsent(quote.provenance().column(), c -> new HashSet<>())
          .add(baseModel(quote.offer().model()));
    }
  }

  /** Whether no price observed so far says anything about another. */
  boolean areQuiet() {
    return contradictions.isEmpty() && contradicted.isEmpty() && smallUnits.isQuiet();
  }

  List<CellReading> judge(List<CellReading> row) {
    return row.stream().map(cell -> judge(cell, row)).toList();
  }

  /** As far as a record can be judged without the others. */
  List<CellReading> judgeAlone(List<CellReading> row) {
    if (accepted.contains(HoldReason.MAGNITUDE) || !SmallUnits.isIncredible(row)) {
      return row;
    }
    return row.stream().map(FileGuards::judgeAlone).toList();
  }

  private static CellReading judgeAlone(CellReading cell) {
    return cell.quotes().stream()
        .flatMap(quote -> magnitude(quote).stream())
        .findFirst()
        .map(cell::holding)
        .orElse(cell);
  }

  private CellReading judge(CellReading cell, List<CellReading> row) {
    for (Quote quote : cell.quotes()) {
      Optional<Held> held =
          unitConflict(quote)
              .or(() -> smallUnits.conflict(quote, row))
              .or(() -> magnitude(quote))
              .or(() -> duplicate(quote));
      if (held.isPresent() && !accepted.contains(held.get().reason())) {
        return cell.holding(held.get());
      }
    }
    return cell;
  }

  private Optional<Held> unitConflict(Quote quote) {
    Set<String> apart = contradicted.getOrDefault(quote.provenance().column(), Set.of());
    SameModel same = repeatedModels.get(modelKey(quote));
    boolean disproved = apart.size() >= MODELS_THAT_DISPROVE;
    if (same != null && same.isThousandApart()) {
      long other = same.lowLine == quote.provenance().line() ? same.highLine : same.lowLine;
      return held(quote, HoldReason.UNIT_CONFLICT, "line", Long.toString(other));
    }
    return disproved
        ? held(quote, HoldReason.UNIT_CONFLICT, "column", Integer.toString(apart.size()))
        : Optional.empty();
  }

  private static Optional<Held> magnitude(Quote quote) {
    Optional<String> price =
        Normaliser.perMillionTokens(quote.price(), quote.per()).map(BigDecimal::toPlainString);
    if (SmallUnits.isBelowAny(quote)) {
      return price.flatMap(p -> held(quote, HoldReason.MAGNITUDE, "low", p));
    }
    return price
        .filter(p -> SmallUnits.isAboveCeiling(quote))
        .flatMap(p -> held(quote, HoldReason.MAGNITUDE, p));
  }

  private Optional<Held> duplicate(Quote quote) {
    Contradiction found = contradictions.get(offerKey(quote));
    if (found == null) {
      return Optional.empty();
    }
    boolean isFirst = found.firstLine() == quote.provenance().line();
    long other = isFirst ? found.otherLine() : found.firstLine();
    return held(quote, HoldReason.DUPLICATE, Long.toString(other));
  }

  private static Optional<Held> held(Quote quote, HoldReason reason, String... evidence) {
    return Optional.of(new Held(quote.provenance(), reason, List.of(evidence), ""));
  }

  private long offerKey(Quote quote) {
    return Fingerprint.of(
        offerOfDay(quote.offer(), quote.effectiveFrom()),
        quote.meter().code(),
        quote.phase().name(),
        quote.per() instanceof Unit.Tokens ? "" : quote.per().per());
  }

  /** The prices of a record are mostly of one offer and day. */
  private long offerOfDay(Offer offer, @Nullable LocalDate from) {
    if (!offer.equals(latestOffer) || !Objects.equals(from, latestFrom)) {
      latestOffer = offer;
      latestFrom = from;
      latestKey =
          Fingerprint.of(
              offer.vendor(),
              offer.model(),
              offer.service().code(),
              offer.conditions().text(),
              String.valueOf(from));
    }
    return latestKey;
  }

  private static long modelKey(Quote quote) {
    return Fingerprint.of(
        baseModel(quote.offer().model()), quote.meter().code(), quote.price().currency());
  }

  /** {@code openai/gpt-5} and {@code GPT-5} are one model here. */
  private static String baseModel(String model) {
    String name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.replace(' ', '-');
  }
}
