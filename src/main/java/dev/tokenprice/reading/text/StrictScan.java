package dev.tokenprice.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * What becomes of bytes under one charset.
 *
 * @param firstFault offset of the first byte that cannot be decoded; -1 if all can
 * @param faults how many places cannot be decoded
 * @param beyondAscii how many characters beyond ASCII were decoded
 * @param firstNul offset of the first NUL character; -1 if there is none
 */
record StrictScan(long firstFault, long faults, long beyondAscii, long firstNul) {
  private static final int BUFFER = 1 << 16;

  static StrictScan of(InputStream in, Charset charset) throws IOException {
    return new Counter(charset).scan(in);
  }

  boolean clean() {
    return faults == 0 && firstNul < 0;
  }

  private static final class Counter {
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private long consumed;
    private long firstFault = -1;
    private long faults;
    private long beyondAscii;
    private long firstNul = -1;

    Counter(Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    StrictScan scan(InputStream in) throws IOException {
      int read = 0;
      while (read >= 0) {
        read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        decode(read < 0);
        bytes.compact();
      }
      return new StrictScan(firstFault, faults, beyondAscii, firstNul);
    }

    private void decode(boolean end) {
      while (true) {
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, characters, end);
        count();
        consumed += bytes.position() - before;
        if (result.isUnderflow()) {
          return;
        }
        if (result.isError()) {
          firstFault = firstFault < 0 ? consumed : firstFault;
          faults++;
          bytes.position(bytes.position() + result.length());
          consumed += result.length();
        }
      }
    }

    private void count() {
      characters.flip();
      while (characters.hasRemaining()) {
        char c = characters.get();
        if (c == 0 && firstNul < 0) {
          firstNul = consumed;
        }
        if (c > 0x7f) {
          beyondAscii++;
        }
      }
      characters.clear();
    }
  }
}
