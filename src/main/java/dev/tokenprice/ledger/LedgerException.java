package dev.tokenprice.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** The ledger cannot be used as it is; the fault says why, and so what a person can do. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** SQLSTATE class 08: connection exception. */
  private static final String CONNECTION_FAILED = "08";

  /** SQLSTATE 57P01 and the like: PostgreSQL ends the session. */
  private static final String SERVER_GOES = "57P";

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

  /** Whether a database went away that had been reached. */
  public static boolean isConnectionLost(Throwable thrown) {
    if (!(thrown instanceof SQLException sql)) {
      return false;
    }
    String state = String.valueOf(sql.getSQLState());
    return thrown instanceof SQLTransientConnectionException
        || state.startsWith(CONNECTION_FAILED)
        || state.startsWith(SERVER_GOES);
  }

  public Fault fault() {
    return fault;
  }
}
