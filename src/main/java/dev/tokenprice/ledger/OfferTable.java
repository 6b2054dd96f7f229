package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.reading.Remembered;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offers on record, and which name stands for which. */
final class OfferTable {
  private static final String COLUMNS =
      "SELECT id, source_id, vendor, model, service, conditions, model_class, listed_on FROM offer";

  private final JdbcTemplate jdbc;
  private final BulkInsert inserting;
  private final Remembered<String, Conditions> conditions = Remembered.ofText(Conditions::parse);
  private KeyTable keys = new KeyTable();
  private final Map<Integer, BitSet> bySource = new HashMap<>();
  private final Map<String, BitSet> byClass = new HashMap<>();
  private int last;
  private boolean loaded;

  /**
   * An offer as it lies in the table.
   *
   * @param listedOn the newest list that named it without a price; null if none did
   */
  record OfferRow(
      int id,
      int sourceId,
      Offer offer,
      @Nullable String modelClass,
      @Nullable LocalDate listedOn) {}

  OfferTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.inserting =
        new BulkInsert(
            jdbc,
            "offer",
            List.of(
                "id",
                "source_id",
                "vendor",
                "model",
                "service",
                "conditions",
                "model_class",
                "opening"));
  }

  /** The identifier of an offer, or 0. */
  int find(OfferKey key) {
    load();
    return keys.get(key);
  }

  /** Gives a new offer its identifier; {@link #insert} stores it. */
  OfferRow add(int source, OfferKey key, Offer offer, @Nullable String modelClass) {
    load();
    var row = new OfferRow(++last, source, offer, modelClass, null);
    index(row, key);
    return row;
  }

  /** What lies in the table is read again when it is needed. */
  void forget() {
    loaded = false;
    keys = new KeyTable();
    bySource.clear();
    byClass.clear();
    last = 0;
  }

  int nextId() {
    load();
    return last + 1;
  }

  /** A copy. */
  BitSet ofSource(int source) {
    load();
    BitSet offers = bySource.get(source);
    return offers == null ? new BitSet() : (BitSet) offers.clone();
  }

  boolean isOfClass(int id, String modelClass) {
    load();
    BitSet offers = byClass.get(modelClass);
    return offers != null && offers.get(id);
  }

  /**
   * @param openings by offer
   */
  void insert(List<OfferRow> rows, Map<Integer, String> openings) {
    inserting.insert(
        rows.stream()
            .map(
                row ->
                    new @Nullable Object[] {
                      row.id(),
                      row.sourceId(),
                      row.offer().vendor(),
                      row.offer().model(),
                      row.offer().service().code(),
                      row.offer().conditions().text(),
                      row.modelClass(),
                      openings.get(row.id())
                    })
            .toList());
  }

  void changeClasses(Map<Integer, String> classes) {
    jdbc.batchUpdate(
        "UPDATE offer SET model_class = ? WHERE id = ?",
        classes.entrySet(),
        Math.max(1, classes.size()),
        (statement, entry) -> {
          statement.setString(1, entry.getValue());
          statement.setInt(2, entry.getKey());
        });
    for (var change : classes.entrySet()) {
      byClass.values().forEach(offers -> offers.clear(change.getKey()));
      classify(change.getKey(), change.getValue());
    }
  }

  private void classify(int id, @Nullable String modelClass) {
    if (modelClass != null) {
      byClass.computeIfAbsent(modelClass, c -> new BitSet()).set(id);
    }
  }

  /** A list names these offers and states no price of them that can be read. */
  void list(BitSet ids, LocalDate on) {
    jdbc.batchUpdate(
        "UPDATE offer SET listed_on = ? WHERE id = ? AND (listed_on IS NULL OR listed_on < ?)",
        ids.stream().mapToObj(id -> new Object[] {on, id, on}).toList());
  }

  /** The classes of offers that state one. */
  Map<Integer, String> classes(int first, int last) {
    var classes = new HashMap<Integer, String>();
    jdbc.query(
        "SELECT id, model_class FROM offer WHERE id BETWEEN ? AND ? AND model_class IS NOT NULL",
        row -> {
          classes.put(row.getInt(1), row.getString(2));
        },
        first,
        last);
    return classes;
  }

  /** In the order of the identifiers. */
  List<OfferRow> between(int first, int lastId) {
    return jdbc.query(
        COLUMNS + " WHERE id BETWEEN ? AND ? ORDER BY id",
        (row, number) -> {
          return new OfferRow(
              row.getInt(1),
              row.getInt(2),
              new Offer(
                  row.getString(3),
                  row.getString(4),
                  Service.of(row.getString(5)),
                  conditions.of(row.getString(6))),
              row.getString(7),
              row.getObject(8, LocalDate.class));
        },
        first,
        lastId);
  }

  int lastId() {
    Integer id = jdbc.queryForObject("SELECT MAX(id) FROM offer", Integer.class);
    return id == null ? 0 : id;
  }

  /** Takes back offers that only a delivery without effect had brought. */
  void deleteFrom(int id) {
    if (jdbc.update("DELETE FROM offer WHERE id >= ?", id) > 0) {
      forget();
    }
  }

  private void load() {
    if (loaded) {
      return;
    }
    forget();
    loaded = true;
    int end = lastId();
    var reader = new SecondThread(Objects.requireNonNull(jdbc.getDataSource()));
    var read = new ArrayDeque<List<OfferRow>>();
    for (int from = 1; from <= end; from += PAGE) {
      int first = from;
      List<OfferRow> before = read.isEmpty() ? List.of() : read.remove();
      reader.begin(() -> read.add(between(first, first + PAGE - 1)));
      before.forEach(this::index);
      reader.await();
    }
    read.forEach(page -> page.forEach(this::index));
  }

  private void index(OfferRow row) {
    index(row, OfferKey.of(row.sourceId(), row.offer()));
  }

  private void index(OfferRow row, OfferKey key) {
    keys.put(key, row.id());
    bySource.computeIfAbsent(row.sourceId(), s -> new BitSet()).set(row.id());
    classify(row.id(), row.modelClass());
    last = Math.max(last, row.id());
  }

  private static final int PAGE = 10_000;
}
