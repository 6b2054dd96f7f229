package dev.tokenprice.ledger.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Pages in a temporary file, which goes with the process. */
final class SpoolFile {
  private final FileChannel channel;
  private long[] ends = new long[64];
  private int pages;

  SpoolFile() {
    try {
      channel = NamelessFile.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int pages() {
    return pages;
  }

  void append(byte[] page) {
    if (pages == ends.length) {
      ends = Arrays.copyOf(ends, pages * 2);
    }
    long start = start(pages);
    var bytes = ByteBuffer.wrap(page);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, start + bytes.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ends[pages++] = start + page.length;
  }

  byte[] read(int page) {
    long start = start(page);
    var bytes = ByteBuffer.allocate(Math.toIntExact(ends[page] - start));
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new IOException("a temporary file has lost its end");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.array();
  }

  private long start(int page) {
    return page == 0 ? 0 : ends[page - 1];
  }
}
