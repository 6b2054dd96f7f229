package dev.tokenprice.job;

import dev.tokenprice.ledger.LedgerView;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Publishes the record as text. */
class PlainReport implements NightlyReport {
  private final Path output;

  PlainReport(Path output) {
    this.output = output;
  }

  Path file(NightlyRun run) {
    return output.resolve(run.businessDate() + ".txt");
  }

  @Override
  public boolean isPublished(NightlyRun run) {
    return Files.exists(file(run));
  }

  @Override
  public void publish(NightlyRun run, LedgerView record, JobProgress progress) throws IOException {
    var text = new StringBuilder();
    record.histories().forEach(history -> write(history, text));
    record
        .held()
        .forEach(
            held ->
                text.append(held.where().file())
                    .append(" held ")
                    .append(held.reason().code())
                    .append('\n'));
    Files.createDirectories(output);
    Files.writeString(file(run), text);
  }

  private static void write(OfferHistory history, StringBuilder text) {
    text.append(history.source()).append(' ').append(history.offer().model());
    for (PricePoint point : history.points()) {
      text.append(' ').append(point.effectiveFrom()).append('=').append(point.price().amount());
    }
    text.append('\n');
  }
}
