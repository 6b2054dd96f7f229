package dev.tokenprice.job;

import dev.tokenprice.analysis.HistoryLine;
import dev.tokenprice.analysis.ModelHistory;
import dev.tokenprice.ledger.LedgerView;
import dev.tokenprice.ledger.PriceLedger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on record of a model, corrections and prices of later days among it. */
public final class RecordedHistory {
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private final LedgerView record;
  private final ModelHistory analysed;

  /**
   * @param knownOn the last business date whose deliveries count; null for all
   * @param order what reports are drawn with
   */
  public RecordedHistory(
      PriceLedger ledger, LocalDate asOf, @Nullable LocalDate knownOn, ReportDrawer.Order order) {
    this.record = ledger.view(FOR_EVER, knownOn);
    this.analysed =
        new ModelHistory(
            asOf, record.rates(), order.models(), order.settingsFor(record), record.histories());
  }

  /** In the order of source, service, conditions, meter and time; an empty vendor is any. */
  public List<HistoryLine> of(String vendor, String model) {
    var named = analysed.isNamed(vendor, model);
    List<HistoryLine> replaced =
        record.corrections().stream()
            .filter(correction -> named.test(correction.offer()))
            .map(
                correction ->
                    analysed.replaced(
                        correction.source(), correction.offer(), correction.replaced()))
            .toList();
    return analysed.with(analysed.of(vendor, model), replaced);
  }

  public ModelHistory analysed() {
    return analysed;
  }
}
