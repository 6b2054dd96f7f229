package dev.tokenprice.ledger;

import dev.tokenprice.ledger.CorrectionTable.CorrectionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The corrections on record, told apart by which of the two numbers counts. */
final class Corrections {
  private final Tables tables;
  private final Known known;
  private final Histories histories;

  Corrections(Tables tables, Known known) {
    this.tables = tables;
    this.known = known;
    this.histories = new Histories(tables, known, LocalDate.MAX);
  }

  List<Correction> all() {
    return tables.corrections().all().stream()
        .map(this::correction)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Correction> correction(CorrectionRow row) {
    List<PointRow> pair =
        tables.points().between(row.offerId(), row.offerId()).stream()
            .filter(known::counts)
            .filter(point -> point.id() == row.pointId() || point.id() == row.otherPointId())
            .toList();
    if (pair.size() < 2) {
      return Optional.empty();
    }
    String source = known.delivery(pair.get(0).deliveryId()).source();
    SourceDates dates = known.dates(source);
    PointRow counting = Series.of(pair, dates).points().iterator().next();
    PointRow replaced = pair.get(0).id() == counting.id() ? pair.get(1) : pair.get(0);
    return tables.offers().between(row.offerId(), row.offerId()).stream()
        .findFirst()
        .map(
            offer ->
                new Correction(
                    source,
                    offer.offer(),
                    histories.point(replaced, dates),
                    histories.point(counting, dates)));
  }
}
