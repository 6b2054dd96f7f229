package dev.tokenprice.reading.text;

import dev.tokenprice.pricing.HoldReason;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a record that does not end, before it fills the memory. */
final class BoundedReader extends FilterReader {
  private final int limit;
  private long sinceRecord;
  private long line;
  private char last = '\n';

  BoundedReader(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  /** The parser has returned a record that ends before this line. */
  void recordEnded(long nextLine) {
    sinceRecord = 0;
    line = nextLine;
  }

  /** The last character read; a line end before the first. */
  char last() {
    return last;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    last = next < 0 ? last : (char) next;
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    last = read > 0 ? buffer[offset + read - 1] : last;
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    sinceRecord += read;
    if (sinceRecord > limit) {
      throw new RefusedException(HoldReason.TOO_LARGE, line, "characters", Integer.toString(limit));
    }
  }
}
