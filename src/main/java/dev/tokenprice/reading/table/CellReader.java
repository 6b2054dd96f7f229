package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.CellReading.Subject;
import dev.tokenprice.reading.cell.CellValue;
import dev.tokenprice.reading.cell.StatedPrice;
import dev.tokenprice.reading.cell.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stage 6, from what a cell says to quotes: unit and currency by the order of evidence. */
final class CellReader {
  private static final String SUGGESTED_UNIT = "unit: USD/1M tokens";
  private static final String SUGGESTED_CURRENCY = "currency: USD";

  /**
   * All that is known about a cell beside its own text.
   *
   * @param evidence what the file states of unit and currency, in the order of trust
   * @param unread a text in a unit column that is no unit; null if there is none
   * @param mapped what the mapping states for the file
   * @param row what its record says
   */
  record Pricing(
      PriceColumn column,
      Provenance where,
      Subject subject,
      List<Statement> evidence,
      @Nullable String unread,
      Statement mapped,
      RowFacts row) {}

  private final Pricing pricing;

  CellReader(Pricing pricing) {
    this.pricing = pricing;
  }

  CellReading read(CellValue value) {
    if (value instanceof CellValue.Itemised itemised) {
      return itemised(itemised.prices());
    }
    if (value instanceof CellValue.Priced priced) {
      return single(priced);
    }
    throw new IllegalArgumentException("expected a price, found " + value);
  }

  private CellReading itemised(List<StatedPrice> prices) {
    List<Quote> quotes = new ArrayList<>();
    for (StatedPrice price : prices) {
      CellReading one = one(price, Meters.combined(price.meters()));
      if (one.held() != null) {
        return one;
      }
      quotes.addAll(one.quotes());
    }
    return new CellReading(pricing.where(), pricing.subject(), quotes, null);
  }

  /** Of a price restated in other currencies, the one that agrees with the rest of the file. */
  private CellReading single(CellValue.Priced priced) {
    StatedPrice agreeing = priced.price();
    if (conflict(agreeing.stated()) != null) {
      agreeing = restated(priced).orElse(agreeing);
    }
    return one(agreeing, meters(agreeing));
  }

  private Optional<StatedPrice> restated(CellValue.Priced priced) {
    return priced.restated().stream().filter(p -> conflict(p.stated()) == null).findFirst();
  }

  private Set<Meter> meters(StatedPrice price) {
    Set<Meter> known = pricing.subject().meters();
    if (price.meters().isEmpty()) {
      return known.isEmpty() && pricing.column().shared() ? shared() : known;
    }
    Set<Meter> ofCell = Meters.combined(price.meters());
    return known.isEmpty() || known.equals(ofCell) ? ofCell : Set.of();
  }

  private Set<Meter> shared() {
    return pricing.row().service().filter(s -> s == Service.FINE_TUNING).isPresent()
        ? Set.of(Meter.TRAINING)
        : Meters.BOTH;
  }

  private CellReading one(StatedPrice price, Set<Meter> meters) {
    if (price.amount().signum() < 0) {
      return hold(HoldReason.NEGATIVE, "", price.amount().toPlainString());
    }
    Statement conflict = conflict(price.stated());
    if (conflict != null) {
      return hold(HoldReason.UNIT_CONFLICT, "", stated(price.stated()).text(), conflict.text());
    }
    Statement stated = stated(price.stated());
    Statement complete = stated.orElse(mapped(stated, meters));
    if (complete.per() == null) {
      return unitNotStated(price.amount(), complete);
    }
    if (complete.currency() == null) {
      return hold(
          HoldReason.CURRENCY_NOT_STATED,
          SUGGESTED_CURRENCY,
          plain(price.amount(), complete),
          complete.per().per());
    }
    return quotes(price.amount(), complete, complete.currency(), complete.per(), meters);
  }

  /** Why: a unit that is not known, or none; then with the amount and its currency. */
  private CellReading unitNotStated(BigDecimal amount, Statement stated) {
    String unread = pricing.unread();
    if (unread != null) {
      return hold(HoldReason.UNIT_NOT_STATED, SUGGESTED_UNIT, "unknown", unread);
    }
    String currency = stated.currency() == null ? "" : stated.currency();
    return hold(HoldReason.UNIT_NOT_STATED, SUGGESTED_UNIT, plain(amount, stated), currency);
  }

  private static String plain(BigDecimal amount, Statement stated) {
    return amount.scaleByPowerOfTen(stated.shift()).toPlainString();
  }

  /**
   * What the mapping adds. Its token unit is for prices of tokens, an hourly price stays without
   * one; and it does not stand for a unit that the list states in words nobody knows.
   */
  private Statement mapped(Statement stated, Set<Meter> meters) {
    Statement mapped = pricing.mapped();
    boolean ofTokens = Meters.areOfTokens(meters);
    boolean unknownUnit = stated.per() == null && pricing.unread() != null;
    return ofTokens && !unknownUnit
        ? mapped
        : new Statement(mapped.currency(), mapped.shift(), null);
  }

  private CellReading quotes(
      BigDecimal amount, Statement stated, String currency, Unit per, Set<Meter> meters) {
    Set<Meter> counted = meters.isEmpty() ? byUnitAlone(per) : meters;
    if (counted.isEmpty() || (counted.size() > 1 && !counted.equals(Meters.BOTH))) {
      return hold(HoldReason.AMBIGUOUS, "", "meter");
    }
    if (!(per instanceof Unit.Tokens) && counted.equals(Meters.BOTH)) {
      counted = Set.of(Meter.INPUT);
    }
    List<Quote> quotes = new ArrayList<>(counted.size());
    for (Meter meter : EnumSet.copyOf(counted)) {
      Optional<Meter> consistent = Meters.in(meter, per);
      if (consistent.isEmpty()) {
        return hold(HoldReason.UNIT_CONFLICT, "", meter.code(), per.per());
      }
      var money = new Money(amount.scaleByPowerOfTen(stated.shift()), currency);
      quotes.add(quote(consistent.get(), money, per));
    }
    return new CellReading(pricing.where(), pricing.subject(), quotes, null);
  }

  /** A price per hour says by its unit what it counts. */
  private static Set<Meter> byUnitAlone(Unit per) {
    return per instanceof Unit.Tokens ? Set.of() : Set.of(Meter.INPUT);
  }

  private Quote quote(Meter meter, Money money, Unit per) {
    Subject subject = pricing.subject();
    RowFacts row = pricing.row();
    Meter counted = Meters.under(pricing.column().conditions(), meter);
    Conditions conditions = Meters.beside(Set.of(counted), subject.conditions());
    Phase phase = pricing.column().phase();
    return new Quote(
        new Offer(subject.vendor(), subject.model(), service(counted), conditions),
        counted,
        money,
        per,
        row.date(),
        phase == Phase.BEFORE ? null : row.lastDay(),
        phase == null ? Phase.FROM : phase,
        row.modelClass(),
        row.reference(),
        pricing.where());
  }

  private Service service(Meter meter) {
    return pricing
        .row()
        .service()
        .orElse(
            switch (meter) {
              case TRAINING -> Service.FINE_TUNING;
              case INSTANCE_HOUR, INSTANCE_MONTH, CAPACITY -> Service.DEPLOYMENT;
              default -> Service.INFERENCE;
            });
  }

  private Statement stated(Statement ofCell) {
    Statement stated = ofCell;
    for (Statement next : pricing.evidence()) {
      stated = stated.orElse(next);
    }
    return stated;
  }

  /** The first statement of the file that contradicts those before it; null if none does. */
  private @Nullable Statement conflict(Statement ofCell) {
    Statement stated = ofCell;
    for (Statement next : pricing.evidence()) {
      if (stated.contradicts(next)) {
        return next;
      }
      stated = stated.orElse(next);
    }
    return null;
  }

  private CellReading hold(HoldReason reason, String suggestion, String... evidence) {
    Held held = Held.of(pricing.where(), reason, evidence).suggesting(suggestion);
    return new CellReading(pricing.where(), pricing.subject(), List.of(), held);
  }
}
