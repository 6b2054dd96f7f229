package dev.tokenprice.pricing;

/** How a price stands to its effective date; in this order within one day. */
public enum Phase {
  /** Held before that date: the list's own "before" column. */
  BEFORE,
  /** Holds from that date on. */
  FROM
}
