package dev.tokenprice.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The making of a ledger. HSQLDB commits each table by itself, so a kill leaves half a schema: a
 * ledger whose making did not end holds nothing yet and is made anew.
 */
final class FirstMade {
  private static final String MAKING = "making";

  private FirstMade() {}

  /**
   * Marks a folder without a ledger, and clears one whose ledger was never made whole.
   *
   * @return whether a ledger is to be made
   */
  static boolean begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path making = folder.resolve(MAKING);
    if (Files.exists(making)) {
      for (Path file : LedgerFiles.in(folder)) {
        if (!file.equals(making)) {
          Files.delete(file);
        }
      }
    } else if (LedgerFiles.in(folder).isEmpty()) {
      Files.createFile(making);
    } else {
      return false;
    }
    return true;
  }

  static void end(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MAKING));
  }
}
