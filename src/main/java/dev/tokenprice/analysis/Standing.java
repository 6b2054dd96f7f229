package dev.tokenprice.analysis;

/** How a price on record stands. */
public enum Standing {
  IN_FORCE,
  PAST,
  /** Of a later day. */
  WAITING,
  /** By a guard. */
  HELD,
  /** A correction took its place. */
  REPLACED,
  /** The last one of an offer that its source no longer lists. */
  WITHDRAWN,
  /** The last one of a meter that its source no longer states, or states to have ended. */
  ENDED
}
