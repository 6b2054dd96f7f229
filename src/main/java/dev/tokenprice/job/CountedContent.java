package dev.tokenprice.job;

import dev.tokenprice.reading.text.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how far the bytes were read the last time that they were opened. */
final class CountedContent implements Content {
  private final Content content;
  private long read;

  CountedContent(Content content) {
    this.content = content;
  }

  @Override
  public InputStream open() throws IOException {
    read = 0;
    return new Counted(content.open());
  }

  /** From 0 to the size of the file. */
  long bytesRead() {
    return read;
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      read += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      read += Math.max(count, 0);
      return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      read += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
