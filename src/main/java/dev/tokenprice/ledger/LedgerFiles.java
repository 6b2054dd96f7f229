package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files HSQLDB keeps. It would take a missing one for an empty database. */
final class LedgerFiles {
  static final String NAME = "tokenprice";

  private LedgerFiles() {}

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

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
