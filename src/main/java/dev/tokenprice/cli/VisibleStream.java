package dev.tokenprice.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream in UTF-8 whose text cannot move the cursor, change colours or turn round. */
final class VisibleStream extends PrintStream {
  VisibleStream(OutputStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  @Override
  public void print(String text) {
    super.print(Visible.of(String.valueOf(text)));
  }
}
