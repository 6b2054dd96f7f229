package dev.tokenprice.reading.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The settings that come with the program. */
final class BuiltIn {
  private BuiltIn() {}

  static byte[] bytes(String name) {
    try (InputStream in = BuiltIn.class.getResourceAsStream("/settings/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file settings/" + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
