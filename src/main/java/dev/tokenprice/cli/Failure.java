package dev.tokenprice.cli;

import dev.tokenprice.job.OtherVersionException;
import dev.tokenprice.ledger.LedgerException;
import dev.tokenprice.reading.settings.SettingsException;
import dev.tokenprice.reading.words.VocabularyException;
import dev.tokenprice.report.OutputNotWritable;
import java.io.IOException;
import picocli.CommandLine.ParameterException;

/**
 * What went wrong.
 *
 * @param key of the message that says so
 * @param cause what is told of
 */
record Failure(ExitCode code, String key, Throwable cause) {
  static Failure of(Exception thrown) {
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutputNotWritable) {
        return new Failure(ExitCode.OUTPUT, "failure.output", cause);
      }
      if (cause instanceof LedgerException ledger) {
        return ofLedger(ledger);
      }
      if (LedgerException.isConnectionLost(cause)) {
        return new Failure(ExitCode.FAILED, "failure.ledger.unreachable", cause);
      }
      if (cause instanceof OtherVersionException) {
        return new Failure(ExitCode.LEDGER, "failure.ledger.other-version", cause);
      }
      if (isUsage(cause)) {
        return ofUsage(cause);
      }
      if (cause instanceof OutOfMemoryError) {
        return ofMemory(cause);
      }
      root = cause;
    }
    return new Failure(ExitCode.FAILED, "failure.other", root);
  }

  static Failure ofUsage(Throwable cause) {
    return new Failure(ExitCode.USAGE, "failure.usage", cause);
  }

  static Failure ofMemory(Throwable cause) {
    return new Failure(ExitCode.FAILED, "failure.memory", cause);
  }

  private static Failure ofLedger(LedgerException e) {
    return switch (e.fault()) {
      case DAMAGED -> new Failure(ExitCode.LEDGER, "failure.ledger.damaged", e);
      case NEWER -> new Failure(ExitCode.LEDGER, "failure.ledger.newer", e);
      case NOT_MADE -> new Failure(ExitCode.FAILED, "failure.ledger.not-made", e);
      case UNREACHABLE -> new Failure(ExitCode.FAILED, "failure.ledger.unreachable", e);
      case LOCKED -> new Failure(ExitCode.LOCKED, "failure.ledger.locked", e);
      case OTHER_VERSION -> new Failure(ExitCode.LEDGER, "failure.ledger.other-version", e);
      case NOT_EMPTY -> new Failure(ExitCode.USAGE, "failure.ledger.not-empty", e);
    };
  }

  private static boolean isUsage(Throwable cause) {
    return cause instanceof UsageException
        || cause instanceof SettingsException
        || cause instanceof VocabularyException;
  }

  /** Whether its sentence is not enough: a fault of the program, not of the world. */
  boolean isUnexpected() {
    return key.equals("failure.other") && !(cause instanceof IOException);
  }

  /** What was thrown, in words; on one line unless the command line's own. */
  String sentence() {
    String name = cause.getClass().getSimpleName();
    String message = cause.getMessage();
    if (message == null) {
      return name;
    }
    if (cause instanceof ParameterException) {
      return message;
    }
    boolean forPeople = cause.getClass().getName().startsWith("dev.tokenprice.");
    return Visible.line(forPeople ? message : name + ": " + message);
  }
}
