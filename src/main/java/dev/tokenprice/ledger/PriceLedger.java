package dev.tokenprice.ledger;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers what every list stated, and when this program learnt it. There is one writer at a time:
 * the run lock sees to that.
 */
public final class PriceLedger {
  private final Database database;
  private final Tables tables;
  private final TransactionTemplate transaction;
  private final Counter pointIds;

  public PriceLedger(Database database) {
    this.database = database;
    this.tables = Tables.in(database.dataSource());
    this.transaction = new TransactionTemplate(database.transactionManager());
    this.pointIds = new Counter(tables.deliveries().lastPoint());
  }

  /** Drops what a killed run left half staged. */
  public void recover() {
    transaction.executeWithoutResult(
        status -> {
          for (DeliveryTable.Unsettled delivery : tables.deliveries().unsettled()) {
            tables.drop(delivery);
            tables.deliveries().delete(delivery.id());
          }
        });
    tables.offers().forget();
    pointIds.resetTo(tables.deliveries().lastPoint());
  }

  /**
   * Whether the newest file of that name has these bytes and was read under the same digest.
   *
   * @param readingDigest of what else the reading depends on, such as the mapping; may be empty
   */
  public boolean knows(Delivery delivery, String readingDigest) {
    return tables
        .deliveries()
        .newest(delivery.name())
        .filter(known -> known.sha256().equals(delivery.sha256()))
        .filter(known -> known.readingDigest().equals(readingDigest))
        .isPresent();
  }

  /** Whether the newest file of that name has these bytes. */
  public boolean knowsBytes(Delivery delivery) {
    return tables
        .deliveries()
        .newest(delivery.name())
        .filter(known -> known.sha256().equals(delivery.sha256()))
        .isPresent();
  }

  /**
   * Begins a price list. The caller holds a transaction around this and each later call.
   *
   * @param listDate the date in the file's name; null if it has none
   */
  public Staging begin(
      Delivery delivery,
      String readingDigest,
      LocalDate businessDate,
      String source,
      @Nullable LocalDate listDate) {
    String name = StoredText.clip(source, StoredText.SHORT);
    int sourceId = tables.deliveries().sourceId(name);
    DeliveryRecord record = record(delivery, readingDigest, businessDate, name, listDate);
    tables.deliveries().insert(record, sourceId, tables.offers().nextId());
    return new Staging(tables, record, sourceId, knownBefore(record), pointIds);
  }

  /**
   * Long lists come. Outside a transaction; a kill before the end takes the ledger back to where it
   * is now.
   */
  public Load load() {
    return database.load();
  }

  /** Puts a file of exchange rates on record. */
  public DeliveryRecord settleRates(
      Delivery delivery, LocalDate businessDate, List<ExchangeRate> rates, List<Held> held) {
    return inTransaction(delivery, businessDate, files -> files.rates(rates, held));
  }

  /** Puts a file of claims on record; it replaces what a file of that name said before. */
  public DeliveryRecord settleClaims(
      Delivery delivery, LocalDate businessDate, List<Claim> claims, List<Held> held) {
    return inTransaction(delivery, businessDate, files -> files.claims(claims, held));
  }

  /** Puts on record that a file was refused as a whole. */
  public DeliveryRecord refuse(
      Delivery delivery, String readingDigest, LocalDate businessDate, Held why) {
    DeliveryRecord record = record(delivery, readingDigest, businessDate, "", null);
    return inTransaction(new SideFile(tables, record), file -> file.refuse(why));
  }

  /** Puts on record what never became a delivery, such as a symbolic link. */
  public void refuseAtTheDoor(LocalDate businessDate, List<Held> refused) {
    transaction.executeWithoutResult(
        status -> {
          tables.held().deleteWithoutDelivery(businessDate);
          tables.held().insert(null, businessDate, refused);
        });
  }

  /**
   * What is on record.
   *
   * @param asOf the business date of the report: prices of later days wait
   * @param knownOn the last business date whose deliveries count; null for all
   */
  public LedgerView view(LocalDate asOf, @Nullable LocalDate knownOn) {
    LocalDate known = knownOn == null ? LocalDate.MAX : knownOn;
    return new LedgerView(
        database.dataSource(), tables, asOf, Known.on(known, tables.deliveries().all()));
  }

  /**
   * What is settled by now must be there when the ledger is opened again. The memory that settling
   * needs is given back.
   */
  public void seal() {
    tables.offers().forget();
    database.seal();
  }

  private interface Settling {
    DeliveryRecord of(SideFile file);
  }

  private DeliveryRecord inTransaction(
      Delivery delivery, LocalDate businessDate, Settling settling) {
    return inTransaction(
        new SideFile(tables, record(delivery, "", businessDate, "", null)), settling);
  }

  private DeliveryRecord inTransaction(SideFile file, Settling settling) {
    DeliveryRecord settled = transaction.execute(status -> settling.of(file));
    return Objects.requireNonNull(settled);
  }

  private DeliveryRecord record(
      Delivery delivery,
      String readingDigest,
      LocalDate businessDate,
      String source,
      @Nullable LocalDate listDate) {
    Integer readBefore =
        tables
            .deliveries()
            .newestSettled(delivery.name())
            .filter(known -> known.sha256().equals(delivery.sha256()))
            .map(DeliveryRecord::id)
            .orElse(null);
    return new DeliveryRecord(
        tables.deliveries().nextId(),
        delivery.name(),
        delivery.kind(),
        source,
        delivery.sha256(),
        delivery.bytes(),
        readingDigest,
        listDate,
        listDate == null ? businessDate : listDate,
        businessDate,
        readBefore,
        DeliveryState.STAGED,
        Counts.NONE,
        null);
  }

  private Known knownBefore(DeliveryRecord record) {
    return Known.on(
        LocalDate.MAX,
        tables.deliveries().all().stream()
            .filter(known -> record.supersedes() == null || known.id() != record.supersedes())
            .toList());
  }
}
