package dev.tokenprice.reading.text;

import dev.tokenprice.pricing.HoldReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a stream that does not end: a gzip bomb, a device. */
final class BoundedInputStream extends FilterInputStream {
  private final long limit;
  private long count;

  BoundedInputStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  /** Not told: a file is asked for its size each time, and no reader here needs to know. */
  @Override
  public int available() {
    return 0;
  }

  private void count(int read) {
    count += read;
    if (count > limit) {
      throw new RefusedException(HoldReason.TOO_LARGE, 0, "bytes", Long.toString(limit));
    }
  }
}
