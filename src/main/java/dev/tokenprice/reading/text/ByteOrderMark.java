package dev.tokenprice.reading.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The marks that name a charset in a file's first bytes. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

  @SuppressWarnings("ImmutableEnumChecker") // a Charset never changes
  private final Charset charset;

  private final String bytes;

  ByteOrderMark(Charset charset, String bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  Charset charset() {
    return charset;
  }

  byte[] bytes() {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
