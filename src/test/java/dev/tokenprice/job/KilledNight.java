package dev.tokenprice.job;

import java.nio.file.Path;

/** A night in a process of its own that ends, as if killed, where the list or the report says. */
final class KilledNight {
  private KilledNight() {}

  /**
   * @param arguments the folder, the business date, and {@code publish} to die there
   */
  public static void main(String[] arguments) throws Exception {
    var nights = new Nights(Path.of(arguments[0]));
    var readers =
        new PlainReaders() {
          @Override
          void onCommand(String word) {
            Runtime.getRuntime().halt(137);
          }
        };
    var report =
        new PlainReport(nights.output()) {
          @Override
          public void publish(
              NightlyRun run, dev.tokenprice.ledger.LedgerView record, JobProgress progress) {
            Runtime.getRuntime().halt(137);
          }
        };
    nights.run(arguments[1], readers, report);
  }
}
