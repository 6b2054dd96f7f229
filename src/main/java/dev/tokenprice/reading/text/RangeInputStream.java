package dev.tokenprice.reading.text;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of the head and of a part, of a stream of all of them. */
final class RangeInputStream extends InputStream {
  private final InputStream whole;
  private final TextRange range;
  private long at;

  RangeInputStream(InputStream whole, TextRange range) {
    this.whole = whole;
    this.range = range;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at == range.head()) {
      whole.skipNBytes(range.from() - at);
      at = range.from();
    }
    long end = at < range.head() ? range.head() : range.to();
    if (at >= end) {
      return -1;
    }
    int read = whole.read(into, offset, (int) Math.min(length, end - at));
    at += Math.max(read, 0);
    return read;
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
