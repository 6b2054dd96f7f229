package dev.tokenprice.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be used as it is; the fault says why, and so what a person can do. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Fault {
    /** Its files are damaged: rebuild it. */
    DAMAGED,
    /** A newer version of this program wrote it. */
    NEWER,
    /** It cannot be made: there is none yet, and none is lost. */
    NOT_MADE,
    /** The database cannot be reached. */
    UNREACHABLE,
    /** Another run is at work with it. */
    LOCKED,
    /** A program of another version runs it. */
    OTHER_VERSION,
    /** It holds something already, which would be lost. */
    NOT_EMPTY
  }

  private final Fault fault;

  LedgerException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
