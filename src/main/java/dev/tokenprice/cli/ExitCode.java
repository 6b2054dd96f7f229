package dev.tokenprice.cli;

/** What a command ends with. */
enum ExitCode {
  /** Done, or nothing new. */
  DONE(0),
  /** Failed; nothing published. */
  FAILED(1),
  /** Wrong usage or configuration. */
  USAGE(2),
  /** Published, but something was held or refused, or is there that {@code --fail-on} names. */
  ATTENTION(3),
  /** Another run holds the lock. */
  LOCKED(4),
  /** The ledger is damaged, or a newer version wrote it. */
  LEDGER(5),
  /** The output cannot be written. */
  OUTPUT(6),
  /** Told to stop by SIGTERM; by Ctrl-C the process ends with 130. */
  STOPPED(143);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
