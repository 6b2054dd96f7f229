package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger moved from one database to another, row for row. */
public final class LedgerCopy {
  private static final int PAGE = 2000;

  /** In the order in which they may be filled. */
  private static final List<Table> TABLES =
      List.of(
          new Table("source", "id"),
          new Table("delivery", "id"),
          new Table("delivery_column", "delivery_id"),
          new Table("offer", "id"),
          new Table("price_point", "offer_id"),
          new Table("correction", "offer_id"),
          new Table("held_cell", "id"),
          new Table("rate", "delivery_id"),
          new Table("claim", "delivery_id"));

  private final JdbcTemplate from;
  private final JdbcTemplate to;
  private final TransactionTemplate transaction;

  private LedgerCopy(Database from, Database to) {
    this.from = new JdbcTemplate(from.dataSource());
    this.to = new JdbcTemplate(to.dataSource());
    this.transaction = new TransactionTemplate(to.transactionManager());
  }

  /**
   * A table of the ledger.
   *
   * @param key the column by which it is read in pages
   */
  private record Table(String name, String key) {}

  /**
   * Copies all of it, or nothing.
   *
   * @return how many rows
   * @throws LedgerException if the other ledger holds something
   */
  public static long copy(Database from, Database to) {
    var copy = new LedgerCopy(from, to);
    if (last(copy.to, TABLES.get(1)) > 0) {
      throw new LedgerException(Fault.NOT_EMPTY, "there is a ledger where this one is to go", null);
    }
    return copy.inTransaction();
  }

  /** Copies all of it in place of what the other ledger holds, or nothing. */
  public static long replace(Database from, Database to) {
    return new LedgerCopy(from, to).inTransaction();
  }

  private long inTransaction() {
    Long rows = transaction.execute(status -> rows());
    return rows == null ? 0 : rows;
  }

  private long rows() {
    for (int i = TABLES.size() - 1; i >= 0; i--) {
      to.update("DELETE FROM " + TABLES.get(i).name());
    }
    return TABLES.stream().mapToLong(this::rows).sum();
  }

  private long rows(Table table) {
    int last = last(from, table);
    long rows = 0;
    for (int first = 0; first <= last; first += PAGE) {
      rows += page(table, first, first + PAGE - 1);
    }
    return rows;
  }

  private long page(Table table, int first, int last) {
    var columns = new ArrayList<String>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    from.query(
        "SELECT * FROM %s WHERE %s BETWEEN ? AND ?".formatted(table.name(), table.key()),
        row -> {
          int count = row.getMetaData().getColumnCount();
          if (columns.isEmpty()) {
            for (int i = 1; i <= count; i++) {
              columns.add(row.getMetaData().getColumnName(i));
            }
          }
          var values = new @Nullable Object[count];
          for (int i = 0; i < count; i++) {
            values[i] = row.getObject(i + 1);
          }
          rows.add(values);
        },
        first,
        last);
    new BulkInsert(to, table.name(), columns).insert(rows);
    return rows.size();
  }

  private static int last(JdbcTemplate ledger, Table table) {
    Integer last =
        ledger.queryForObject(
            "SELECT MAX(" + table.key() + ") FROM " + table.name(), Integer.class);
    return last == null ? 0 : last;
  }
}
