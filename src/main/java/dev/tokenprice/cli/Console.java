package dev.tokenprice.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes, in UTF-8 whatever the machine's own charset.
 *
 * @param out what was asked for
 * @param err what went wrong
 */
record Console(PrintStream out, PrintStream err) implements AutoCloseable {
  static Console ofProcess() {
    return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
  }

  /** Standard error for what draws on the terminal itself. */
  static PrintStream terminal() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  /** Whether a person watches; right on the Java 17 that the jar is made for. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    return System.console() != null;
  }

  /** Writes out what is still in the buffers; the streams stay open. */
  @Override
  public void close() {
    out.flush();
    err.flush();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new VisibleStream(new FileOutputStream(descriptor));
  }
}
