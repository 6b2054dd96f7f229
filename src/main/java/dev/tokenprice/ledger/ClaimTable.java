package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Provenance;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What vendors say of their prices. */
final class ClaimTable {
  private static final String INSERT =
      """
      INSERT INTO claim (delivery_id, number, vendor, model, claim_date, sentence, compared, figure,
        compared_to, scope, line, column_text, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String SELECT =
      """
      SELECT vendor, model, claim_date, sentence, compared, figure, compared_to, scope, line,
        column_text, text
      FROM claim WHERE delivery_id = ? ORDER BY number""";

  private static final String OFF = "off";
  private static final String ONE_OVER = "one_over";

  private final JdbcTemplate jdbc;

  ClaimTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(int delivery, List<Claim> claims) {
    jdbc.batchUpdate(
        INSERT,
        IntStream.range(0, claims.size())
            .mapToObj(number -> values(delivery, number, claims.get(number)))
            .toList());
  }

  List<Claim> ofDelivery(DeliveryRecord delivery) {
    return jdbc.query(SELECT, (row, number) -> read(delivery.name(), row), delivery.id());
  }

  static boolean fits(Claim claim) {
    return StoredAmount.fits(figure(claim.claimed()));
  }

  private static BigDecimal figure(Claimed claimed) {
    if (claimed instanceof Claimed.Off off) {
      return off.fraction();
    }
    return ((Claimed.OneOver) claimed).divisor();
  }

  private static Object[] values(int delivery, int number, Claim claim) {
    return new Object[] {
      delivery,
      number,
      StoredText.clip(claim.vendor(), StoredText.SHORT),
      StoredText.clip(claim.model(), StoredText.SHORT),
      claim.date(),
      StoredText.clip(claim.text(), StoredText.LONG),
      claim.claimed() instanceof Claimed.Off ? OFF : ONE_OVER,
      figure(claim.claimed()),
      StoredText.clip(claim.comparedTo(), StoredText.SHORT),
      claim.scope(),
      claim.provenance().line(),
      StoredText.clip(claim.provenance().column(), StoredText.SHORT),
      StoredText.clip(claim.provenance().text(), StoredText.LONG)
    };
  }

  private static Claim read(String file, ResultSet row) throws SQLException {
    BigDecimal figure = StoredAmount.read(row.getBigDecimal(6));
    return new Claim(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5).equals(OFF) ? new Claimed.Off(figure) : new Claimed.OneOver(figure),
        row.getString(7),
        row.getString(8),
        new Provenance(file, row.getLong(9), row.getString(10), row.getString(11)));
  }
}
