package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.PriceLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in and settles as a nightly run does, and publishes nothing. */
final class Replay {
  private static final int CHUNK = 1000;

  private final TransactionTemplate transaction;
  private final PriceLedger ledger;
  private final FileReaders readers;
  private final JobProgress progress;

  Replay(Database database, PriceLedger ledger, FileReaders readers, JobProgress progress) {
    this.transaction = new TransactionTemplate(database.transactionManager());
    this.ledger = ledger;
    this.readers = readers;
    this.progress = progress;
  }

  void run(LocalDate businessDate, List<Delivery> deliveries) {
    new SideFiles(readers, ledger).settle(deliveries, businessDate);
    List<Delivery> lists = deliveries.stream().filter(d -> d.kind() == Kind.PRICE_LIST).toList();
    var settler = new ListSettler(ledger, businessDate);
    try (var items = new ListItems(lists, readers, ledger::knows, progress)) {
      for (var chunk = chunk(items); !chunk.isEmpty(); chunk = chunk(items)) {
        List<ListItem> page = chunk;
        transaction.executeWithoutResult(status -> settler.settle(page));
      }
    }
  }

  private static List<ListItem> chunk(ListItems items) {
    var chunk = new ArrayList<ListItem>();
    Optional<ListItem> next = items.next();
    while (next.isPresent()) {
      chunk.add(next.get());
      next = chunk.size() < CHUNK ? items.next() : Optional.empty();
    }
    return chunk;
  }
}
