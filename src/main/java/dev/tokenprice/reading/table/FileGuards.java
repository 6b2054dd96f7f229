package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the prices of one file say about each other: first every price is observed, then each is
 * judged.
 */
final class FileGuards {
  private static final double THOUSAND_LOW = 700;
  private static final double THOUSAND_HIGH = 1400;
  private static final int MODELS_THAT_DISPROVE = 3;

  private final Set<HoldReason> accepted;
  private final Map<String, SameModel> byModel = new HashMap<>();
  private final Map<String, SameOffer> byOffer = new HashMap<>();
  private final Map<String, Set<String>> contradicted = new HashMap<>();
  private final SmallUnits smallUnits = new SmallUnits();

  /** The prices of one model and meter in one currency, in any offer. */
  private static final class SameModel {
    private double low = Double.MAX_VALUE;
    private double high;
    private long lowLine;
    private long highLine;
  }

  /** The prices of one offer, meter and day. */
  private static final class SameOffer {
    private final Quote first;
    private long otherLine;

    SameOffer(Quote first) {
      this.first = first;
    }
  }

  FileGuards(Set<HoldReason> accepted) {
    this.accepted = accepted;
  }

  void observe(List<CellReading> row) {
    row.forEach(this::observe);
    smallUnits.observe(row);
  }

  private void observe(CellReading cell) {
    for (Quote quote : cell.quotes()) {
      SameOffer same = byOffer.computeIfAbsent(offerKey(quote), k -> new SameOffer(quote));
      if (!samePrice(same.first, quote)) {
        same.otherLine = quote.provenance().line();
      }
      perMillion(quote).filter(p -> p > 0).ifPresent(p -> observe(quote, p));
    }
  }

  private void observe(Quote quote, double price) {
    SameModel same = byModel.computeIfAbsent(modelKey(quote), k -> new SameModel());
    long line = quote.provenance().line();
    if (price < same.low) {
      same.low = price;
      same.lowLine = line;
    }
    if (price > same.high) {
      same.high = price;
      same.highLine = line;
    }
    if (isThousandApart(same)) {
      contradicted
          .computeIfAbsent(quote.provenance().column(), c -> new HashSet<>())
          .add(baseModel(quote.offer().model()));
    }
  }

  List<CellReading> judge(List<CellReading> row) {
    return row.stream().map(cell -> judge(cell, row)).toList();
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
    Set<String> models = contradicted.getOrDefault(quote.provenance().column(), Set.of());
    SameModel same = byModel.get(modelKey(quote));
    boolean disproved = models.size() >= MODELS_THAT_DISPROVE;
    if (same != null && isThousandApart(same)) {
      long other = same.lowLine == quote.provenance().line() ? same.highLine : same.lowLine;
      return held(quote, HoldReason.UNIT_CONFLICT, "line", Long.toString(other));
    }
    return disproved
        ? held(quote, HoldReason.UNIT_CONFLICT, "column", Integer.toString(models.size()))
        : Optional.empty();
  }

  private static Optional<Held> magnitude(Quote quote) {
    return Normaliser.perMillionTokens(quote.price(), quote.per())
        .filter(p -> SmallUnits.isAboveCeiling(quote))
        .flatMap(p -> held(quote, HoldReason.MAGNITUDE, p.toPlainString()));
  }

  private Optional<Held> duplicate(Quote quote) {
    SameOffer same = byOffer.get(offerKey(quote));
    if (same == null || same.otherLine == 0) {
      return Optional.empty();
    }
    long first = same.first.provenance().line();
    long other = first == quote.provenance().line() ? same.otherLine : first;
    return held(quote, HoldReason.DUPLICATE, Long.toString(other));
  }

  private static Optional<Held> held(Quote quote, HoldReason reason, String... evidence) {
    return Optional.of(new Held(quote.provenance(), reason, List.of(evidence), ""));
  }

  private static boolean isThousandApart(SameModel same) {
    double ratio = same.high / same.low;
    return ratio > THOUSAND_LOW && ratio < THOUSAND_HIGH;
  }

  private static boolean samePrice(Quote a, Quote b) {
    if (a.per().equals(b.per())) {
      return a.price().sameAs(b.price());
    }
    Optional<BigDecimal> first = Normaliser.perMillionTokens(a.price(), a.per());
    Optional<BigDecimal> second = Normaliser.perMillionTokens(b.price(), b.per());
    return first.isPresent()
        && second.isPresent()
        && new Money(first.get(), a.price().currency())
            .sameAs(new Money(second.get(), b.price().currency()));
  }

  private static Optional<Double> perMillion(Quote quote) {
    return Normaliser.perMillionTokens(quote.price(), quote.per()).map(BigDecimal::doubleValue);
  }

  private static String offerKey(Quote quote) {
    return String.join(
        "\u0000",
        quote.offer().vendor(),
        quote.offer().model(),
        quote.offer().service().code(),
        quote.offer().conditions().text(),
        quote.meter().code(),
        String.valueOf(quote.effectiveFrom()),
        quote.phase().name(),
        quote.per() instanceof dev.tokenprice.pricing.Unit.Tokens ? "" : quote.per().per());
  }

  private static String modelKey(Quote quote) {
    Meter meter = quote.meter();
    return baseModel(quote.offer().model())
        + '\u0000'
        + meter
        + '\u0000'
        + quote.price().currency();
  }

  /** {@code openai/gpt-5} and {@code GPT-5} are one model here. */
  private static String baseModel(String model) {
    String name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.replace(' ', '-');
  }
}
