package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.util.HashMap;
import java.util.Map;

/** What is read from a table, delivery by delivery, against what the deliveries put there. */
final class Health {
  private final Map<Integer, ContentSum> found = new HashMap<>();

  /** What is found of a delivery: every row of it is to be added. */
  ContentSum found(int delivery) {
    return found.computeIfAbsent(delivery, d -> new ContentSum());
  }

  /**
   * @param expected by delivery; those of before sums were kept are not among them
   * @param what such as {@code prices}
   * @throws LedgerException if a row is missing, is one too many, or is not what it was
   */
  void check(Map<Integer, ContentSum> expected, String what) {
    expected.forEach((delivery, sum) -> check(delivery, sum, what));
  }

  private void check(int delivery, ContentSum expected, String what) {
    ContentSum read = found.getOrDefault(delivery, new ContentSum());
    if (!read.sameAs(expected)) {
      throw new LedgerException(
          Fault.DAMAGED,
          "delivery %d put %d %s on record; %d were read, %s"
              .formatted(
                  delivery,
                  expected.count(),
                  what,
                  read.count(),
                  read.count() == expected.count() ? "and not the same" : "not as many"),
          null);
    }
  }
}
