package dev.tokenprice.ledger;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.RowReading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists and nights in a few words. */
final class LedgerKit {
  private static final Pattern DATED = Pattern.compile("(.*)-(\\d{4}-\\d{2}-\\d{2})\\.csv");

  private final Database database;
  private final TransactionTemplate transaction;
  private final Runnable afterNight;
  private PriceLedger ledger;

  LedgerKit(Database database) {
    this(database, () -> {});
  }

  LedgerKit(Database database, Runnable afterNight) {
    this.afterNight = afterNight;
    this.database = database;
    this.transaction = new TransactionTemplate(database.transactionManager());
    this.ledger = new PriceLedger(database);
  }

  /** Takes every row out of the ledger's tables. */
  static void empty(Database database) {
    var jdbc = new JdbcTemplate(database.dataSource());
    List.of(
            "price_point",
            "correction",
            "offer",
            "held_cell",
            "rate",
            "claim",
            "delivery_column",
            "delivery",
            "source")
        .forEach(table -> jdbc.execute("DELETE FROM " + table));
  }

  PriceLedger ledger() {
    return ledger;
  }

  void restart() {
    ledger = new PriceLedger(database);
    ledger.recover();
  }

  PriceList list(String name) {
    return new PriceList(name);
  }

  DeliveryRecord night(String businessDate, PriceList list) {
    return night(businessDate, "", list);
  }

  DeliveryRecord night(String businessDate, String digest, PriceList list) {
    Staging staging = begin(businessDate, digest, list);
    transaction.executeWithoutResult(status -> staging.stage(list.rows));
    return done(transaction.execute(status -> staging.settle()));
  }

  DeliveryRecord nightInPages(String businessDate, PriceList list) {
    Staging staging = begin(businessDate, "", list);
    for (RowReading row : list.rows) {
      transaction.executeWithoutResult(status -> staging.stage(List.of(row)));
    }
    return done(transaction.execute(status -> staging.settle()));
  }

  DeliveryRecord refusedNight(String businessDate, PriceList list, HoldReason reason) {
    Staging staging = begin(businessDate, "", list);
    transaction.executeWithoutResult(status -> staging.stage(list.rows));
    Held why = Held.of(Provenance.ofFile(list.name), reason);
    return done(transaction.execute(status -> staging.refuse(why)));
  }

  void killedNight(String businessDate, PriceList list) {
    Staging staging = begin(businessDate, "", list);
    transaction.executeWithoutResult(status -> staging.stage(list.rows));
  }

  private Staging begin(String businessDate, String digest, PriceList list) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                ledger.begin(
                    list.delivery(),
                    digest,
                    LocalDate.parse(businessDate),
                    list.source(),
                    list.listDate())));
  }

  private DeliveryRecord done(@Nullable DeliveryRecord record) {
    afterNight.run();
    return Objects.requireNonNull(record);
  }

  DeliveryRecord rates(String businessDate, String name, ExchangeRate... rates) {
    return ledger.settleRates(
        new Delivery(name, Path.of(name), sha(List.of(rates).toString()), 1, Kind.EXCHANGE_RATES),
        LocalDate.parse(businessDate),
        List.of(rates),
        List.of());
  }

  DeliveryRecord claims(String businessDate, String name, Claim... claims) {
    return ledger.settleClaims(
        new Delivery(name, Path.of(name), sha(List.of(claims).toString()), 1, Kind.CLAIMS),
        LocalDate.parse(businessDate),
        List.of(claims),
        List.of());
  }

  LedgerView view(String asOf) {
    return ledger.view(LocalDate.parse(asOf), null);
  }

  List<String> models(String asOf) {
    return view(asOf).histories().map(history -> history.offer().model()).toList();
  }

  List<PricePoint> points(String model, String asOf) {
    return points(view(asOf), model);
  }

  PricePoint point(String model, String asOf) {
    List<PricePoint> points = points(model, asOf);
    return points.get(points.size() - 1);
  }

  OfferHistory history(String model, String asOf) {
    return view(asOf)
        .histories()
        .filter(history -> history.offer().model().equals(model))
        .findFirst()
        .orElseThrow();
  }

  /** Such as {@code 2024-05-21 10}, {@code before 2024-05-21 10}. */
  List<String> series(String model, String asOf) {
    return points(model, asOf).stream().map(LedgerKit::text).toList();
  }

  List<String> seriesKnownOn(String model, String asOf, String knownOn) {
    LedgerView view = ledger.view(LocalDate.parse(asOf), LocalDate.parse(knownOn));
    return points(view, model).stream().map(LedgerKit::text).toList();
  }

  List<Held> held(String asOf) {
    return view(asOf).held();
  }

  long rows(String table) {
    Long rows =
        new JdbcTemplate(database.dataSource())
            .queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    return rows == null ? 0 : rows;
  }

  /** How many prices are on record. */
  int prices() {
    return Tables.in(database.dataSource()).points().between(1, Integer.MAX_VALUE).size();
  }

  static RowReading heldRow(long line, Held held) {
    return new RowReading(line, 1, 0, 0, List.of(), List.of(held));
  }

  private static List<PricePoint> points(LedgerView view, String model) {
    return view.histories()
        .filter(history -> history.offer().model().equals(model))
        .map(OfferHistory::points)
        .flatMap(List::stream)
        .toList();
  }

  private static String text(PricePoint point) {
    String before = point.phase() == Phase.BEFORE ? "before " : "";
    String until = point.effectiveUntil() == null ? "" : " until " + point.effectiveUntil();
    return before + point.effectiveFrom() + " " + point.price().amount().toPlainString() + until;
  }

  private static String sha(String text) {
    return String.format("%064x", text.hashCode() & 0xffffffffL);
  }

  /** A price list being written. */
  static final class PriceList {
    private final String name;
    private final List<RowReading> rows = new ArrayList<>();
    private Unit per = Unit.parse("1000");
    private @Nullable String modelClass;
    private @Nullable LocalDate until;
    private boolean sameBytes;

    private PriceList(String name) {
      this.name = name;
    }

    PriceList per(String unit) {
      per = Unit.parse(unit);
      return this;
    }

    /** The last day of the prices that follow; null for none. */
    PriceList until(@Nullable String day) {
      until = day == null ? null : LocalDate.parse(day);
      return this;
    }

    PriceList ofClass(String stated) {
      modelClass = stated;
      return this;
    }

    /** The bytes do not depend on what is read from them. */
    PriceList sameBytes() {
      sameBytes = true;
      return this;
    }

    PriceList input(String model, String amount, @Nullable String from) {
      return price(model, Meter.INPUT, amount, from, Phase.FROM);
    }

    PriceList output(String model, String amount, @Nullable String from) {
      return price(model, Meter.OUTPUT, amount, from, Phase.FROM);
    }

    PriceList before(String model, String amount, String date) {
      return price(model, Meter.INPUT, amount, date, Phase.BEFORE);
    }

    /** A row that names a model and states its price in a way that is held. */
    PriceList unpriced(String model, String text) {
      long line = rows.size() + 2L;
      Held why = Held.of(new Provenance(name, line, "输入价格", text), HoldReason.AMBIGUOUS);
      return add(new RowReading(line, 1, 0, 0, List.of(), List.of(why), List.of(offer(model))));
    }

    private static Offer offer(String model) {
      return new Offer("阿里云", model, Service.INFERENCE, Conditions.NONE);
    }

    PriceList held(String text) {
      long line = rows.size() + 2L;
      return add(
          heldRow(line, Held.of(new Provenance(name, line, "输入价格", text), HoldReason.AMBIGUOUS)));
    }

    PriceList add(RowReading row) {
      rows.add(row);
      return this;
    }

    private PriceList price(
        String model, Meter meter, String amount, @Nullable String from, Phase phase) {
      long line = rows.size() + 2L;
      var quote =
          new Quote(
              offer(model),
              meter,
              new Money(new BigDecimal(amount), "CNY"),
              per,
              from == null ? listDate() : LocalDate.parse(from),
              until,
              phase,
              modelClass,
              "https://example.com/" + model,
              new Provenance(name, line, "输入价格", amount + "元"));
      return add(new RowReading(line, 1, 1, 0, List.of(quote), List.of()));
    }

    Delivery delivery() {
      String content = sameBytes ? name : name + rows;
      return new Delivery(name, Path.of(name), sha(content), rows.size(), Kind.PRICE_LIST);
    }

    private String source() {
      Matcher dated = DATED.matcher(name);
      return dated.matches() ? dated.group(1) : name.replace(".csv", "");
    }

    private @Nullable LocalDate listDate() {
      Matcher dated = DATED.matcher(name);
      return dated.matches() ? LocalDate.parse(dated.group(2)) : null;
    }
  }
}
