package dev.tokenprice.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger's tables. */
record Tables(
    DataSource dataSource,
    DeliveryTable deliveries,
    OfferTable offers,
    PointTable points,
    CorrectionTable corrections,
    HeldTable held,
    RateTable rates,
    ClaimTable claims) {
  static Tables in(DataSource dataSource) {
    var jdbc = new JdbcTemplate(dataSource);
    return new Tables(
        dataSource,
        new DeliveryTable(jdbc),
        new OfferTable(jdbc),
        new PointTable(jdbc),
        new CorrectionTable(jdbc),
        new HeldTable(jdbc),
        new RateTable(jdbc),
        new ClaimTable(jdbc));
  }

  /** Takes back whatever a delivery staged. */
  void drop(DeliveryTable.Unsettled delivery) {
    points.deleteOf(delivery.id());
    corrections.deleteOf(delivery.id());
    held.deleteOf(delivery.id());
    offers.deleteFrom(delivery.firstOffer());
  }
}
