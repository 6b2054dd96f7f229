package dev.tokenprice.reading.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Text that is known to decode; read anew each time it is opened.
 *
 * @param content the bytes, inflated
 */
public record DecodedText(Content content, Charset charset) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A reader from the first character after the byte order mark; the caller closes it. */
  public Reader open() throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new PushbackReader(new InputStreamReader(content.open(), decoder));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /** The head and a part. */
  public DecodedText of(TextRange range) {
    return new DecodedText(() -> new RangeInputStream(content.open(), range), charset);
  }

  /** The first characters. */
  public String head(int characters) throws IOException {
    try (Reader reader = open()) {
      var buffer = new char[characters];
      int length = 0;
      int read = 0;
      while (read >= 0 && length < characters) {
        length += read;
        read = reader.read(buffer, length, characters - length);
      }
      return new String(buffer, 0, length);
    }
  }
}
