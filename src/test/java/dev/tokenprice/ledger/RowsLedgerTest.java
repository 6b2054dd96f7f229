package dev.tokenprice.ledger;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger as older versions left it: every price is a row. */
class RowsLedgerTest extends HsqldbLedgerTest {
  @Override
  void afterNight() {
    PointTable table = Tables.in(database().dataSource()).points();
    List<PointRow> all = table.between(1, Integer.MAX_VALUE);
    var jdbc = new JdbcTemplate(database().dataSource());
    jdbc.update("UPDATE offer SET opening = NULL");
    jdbc.update("DELETE FROM price_point");
    table.insert(all);
  }
}
