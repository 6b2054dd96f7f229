package dev.tokenprice.job;

import dev.tokenprice.job.ListItem.Begin;
import dev.tokenprice.job.ListItem.Refusal;
import dev.tokenprice.job.ListItem.Row;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.ledger.Staging;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings lists into the ledger: a list counts from the transaction that holds its end. */
final class ListSettler {
  private final PriceLedger ledger;
  private final LocalDate businessDate;
  private final List<RowReading> rows = new ArrayList<>();
  private @Nullable Staging staging;

  ListSettler(PriceLedger ledger, LocalDate businessDate) {
    this.ledger = ledger;
    this.businessDate = businessDate;
  }

  /** Takes the next items; the caller holds the transaction. */
  void settle(Iterable<? extends ListItem> items) {
    for (ListItem item : items) {
      if (item instanceof Row row) {
        rows.add(row.reading());
      } else {
        turn(item);
      }
    }
    stageRows();
  }

  private void stageRows() {
    if (!rows.isEmpty()) {
      current().stage(rows);
      rows.clear();
    }
  }

  private void turn(ListItem item) {
    if (item instanceof Begin begin) {
      withdraw();
      staging =
          ledger.begin(
              begin.delivery(), begin.digest(), businessDate, begin.source(), begin.listDate());
    } else if (item instanceof Refusal refusal) {
      refuse(refusal);
      staging = null;
    } else {
      stageRows();
      current().settle();
      staging = null;
    }
  }

  /** What was staged of a list that is not at its end is to be staged anew. */
  private void withdraw() {
    rows.clear();
    if (staging != null) {
      staging.withdraw();
    }
  }

  private void refuse(Refusal refusal) {
    rows.clear();
    if (staging == null) {
      ledger.refuse(refusal.delivery(), refusal.digest(), businessDate, refusal.why());
    } else {
      staging.refuse(refusal.why());
    }
  }

  private Staging current() {
    return Objects.requireNonNull(staging, "a list that has begun");
  }
}
