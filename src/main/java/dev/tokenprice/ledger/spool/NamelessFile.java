package dev.tokenprice.ledger.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Temporary files that go with the process: where the system allows it, they have no name from the
 * beginning.
 */
public final class NamelessFile {
  private NamelessFile() {}

  /** An empty file to write and to read; it is gone when it is closed. */
  public static FileChannel open() throws IOException {
    Path file = Files.createTempFile("tokenprice-", ".tmp");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    Files.deleteIfExists(file);
    return channel;
  }
}
