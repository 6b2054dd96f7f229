package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files HSQLDB keeps. It would take a missing one for an empty database. */
final class LedgerFiles {
  static final String NAME = "tokenprice";

  private LedgerFiles() {}

  /**
   * @throws LedgerException if some are there and others are missing
   */
  static void check(Path folder) {
    boolean data = Files.exists(folder.resolve(NAME + ".data"));
    boolean script = Files.exists(folder.resolve(NAME + ".script"));
    boolean log = Files.exists(folder.resolve(NAME + ".log"));
    if ((data && !script) || (script && !data && !log)) {
      String missing = NAME + (data ? ".script" : ".data");
      throw new LedgerException(Fault.DAMAGED, missing + " is missing in " + folder, null);
    }
  }
}
