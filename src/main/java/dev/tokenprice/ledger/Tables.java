package dev.tokenprice.ledger;

import dev.tokenprice.ledger.OfferTable.OfferRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Stores new offers and what is stated of them and of others. The prices of a new offer go into
   * its row, if they fit.
   *
   * @param stated of each offer in the order of their identifiers
   */
  void insert(List<OfferRow> fresh, Collection<PointRow> stated) {
    Map<Integer, List<PointRow>> ofFresh = new HashMap<>();
    fresh.forEach(offer -> ofFresh.put(offer.id(), new ArrayList<>(2)));
    List<PointRow> rows = new ArrayList<>();
    stated.forEach(point -> ofFresh.getOrDefault(point.offerId(), rows).add(point));
    Map<Integer, String> openings = new HashMap<>();
    ofFresh.forEach(
        (offer, prices) -> {
          String opening = Opening.of(prices);
          if (opening == null) {
            rows.addAll(prices);
          } else {
            openings.put(offer, opening);
          }
        });
    offers.insert(fresh, openings);
    points.insert(rows);
  }

  /** Takes back whatever a delivery staged. */
  void drop(DeliveryTable.Unsettled delivery) {
    points.deleteOf(delivery.id());
    corrections.deleteOf(delivery.id());
    held.deleteOf(delivery.id());
    offers.deleteFrom(delivery.firstOffer());
  }
}
