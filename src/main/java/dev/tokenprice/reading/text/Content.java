package dev.tokenprice.reading.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a price list, which are read more than once and never held in memory as a whole. */
@FunctionalInterface
public interface Content {
  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  static Content of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
