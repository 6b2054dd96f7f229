package dev.tokenprice.job;

import dev.tokenprice.ledger.LedgerView;

/**
 * How a run ended, if it ended well.
 *
 * @param work what there was to do
 * @param record what is on record now
 */
public record NightlyOutcome(Work work, LedgerView record) {
  /** What a run did. */
  public enum Work {
    /** Took in, settled, published. */
    DONE,
    /** The same run was complete, but what it published was missing: published again. */
    PUBLISHED_AGAIN,
    /** The same run was complete. */
    NOTHING_NEW
  }
}
