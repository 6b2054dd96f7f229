package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.HeldTable.HeldRow;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.reading.ReadAhead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The record as of one business date, from settled deliveries only. */
public final class LedgerView {
  private static final int PAGE = 1000;

  private final DataSource dataSource;
  private final Tables tables;
  private final LocalDate asOf;
  private final Known known;

  LedgerView(DataSource dataSource, Tables tables, LocalDate asOf, Known known) {
    this.dataSource = dataSource;
    this.tables = tables;
    this.asOf = asOf;
    this.known = known;
  }

  /**
   * Every offer with a price on record by this date, in the order they were first met. The end of
   * the stream throws a {@link LedgerException} if the record is not what was put there. Pages are
   * read ahead: the stream is to be closed.
   */
  public Stream<OfferHistory> histories() {
    var histories = new Histories(tables, known, asOf);
    int last = tables.offers().lastId();
    OneConnection reading = OneConnection.of(dataSource);
    var pages =
        ReadAhead.of(
            IntStream.iterate(1, from -> from <= last, from -> from + PAGE)
                .mapToObj(from -> Histories.page(reading.tables(), from, from + PAGE - 1)),
            1);
    return Stream.concat(
            pages.stream().flatMap(page -> histories.of(page).stream()),
            Stream.of(histories).flatMap(read -> ended(read, reading)))
        .onClose(pages::close)
        .onClose(reading::close);
  }

  /** At most so many {@link #histories} there are. */
  public long offers() {
    return tables.offers().lastId();
  }

  private static Stream<OfferHistory> ended(Histories read, OneConnection reading) {
    reading.close();
    read.check();
    return Stream.empty();
  }

  /**
   * @throws LedgerException if they are not what was put on record
   */
  public ExchangeRates rates() {
    tables.rates().check(tables.deliveries().contents(Kind.EXCHANGE_RATES));
    return new ExchangeRates(tables.rates().inForce(known::counts));
  }

  /** What the newest file of each name claims. */
  public List<Claim> claims() {
    var newest = new LinkedHashMap<String, DeliveryRecord>();
    known.settled().stream()
        .filter(delivery -> delivery.kind() == Kind.CLAIMS)
        .forEach(delivery -> newest.put(delivery.name(), delivery));
    return newest.values().stream()
        .sorted(Comparator.comparing(DeliveryRecord::name))
        .flatMap(delivery -> tables.claims().ofDelivery(delivery).stream())
        .toList();
  }

  /** Settled and refused deliveries, in the order of their recording. */
  public List<DeliveryRecord> deliveries() {
    return known.finished().stream().map(this::withRefusal).toList();
  }

  /**
   * What is held: of each source's newest list, of everything taken in on this business date, and
   * of files that could not be taken in on it.
   */
  public List<Held> held() {
    List<HeldRow> rows = new ArrayList<>(tables.held().withoutDelivery(asOf));
    newestByName().stream()
        .filter(this::concernsToday)
        .forEach(delivery -> rows.addAll(tables.held().ofDelivery(delivery.id())));
    return rows.stream()
        .map(HeldRow::held)
        .sorted(Comparator.comparing(held -> held.where().file()))
        .toList();
  }

  /** In the order of the offers. */
  public List<Correction> corrections() {
    return new Corrections(tables, known).all();
  }

  /** In the order of their names. */
  public List<SourceRecord> sources() {
    return known.sources().stream().sorted().map(this::source).toList();
  }

  private SourceRecord source(String name) {
    LocalDate newest = Objects.requireNonNull(known.dates(name).newest());
    Counts counts =
        known.settled().stream()
            .filter(delivery -> delivery.source().equals(name))
            .filter(delivery -> delivery.seenOn().equals(newest))
            .map(DeliveryRecord::counts)
            .reduce((earlier, later) -> later)
            .orElse(Counts.NONE);
    return new SourceRecord(name, newest, counts.offersBefore(), counts.offersLost());
  }

  private List<DeliveryRecord> newestByName() {
    Map<String, DeliveryRecord> byName = new LinkedHashMap<>();
    known.finished().forEach(delivery -> byName.put(delivery.name(), delivery));
    return byName.values().stream().sorted(Comparator.comparing(DeliveryRecord::name)).toList();
  }

  private boolean concernsToday(DeliveryRecord delivery) {
    if (delivery.recordedOn().equals(asOf) || delivery.kind() != Kind.PRICE_LIST) {
      return true;
    }
    LocalDate newest = known.dates(delivery.source()).newest();
    return newest == null || !delivery.seenOn().isBefore(newest);
  }

  private DeliveryRecord withRefusal(DeliveryRecord delivery) {
    if (delivery.state() != DeliveryState.REFUSED) {
      return delivery;
    }
    return tables.held().ofDelivery(delivery.id()).stream()
        .findFirst()
        .map(row -> delivery.refused(row.held()))
        .orElse(delivery);
  }
}
