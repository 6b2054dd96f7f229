package dev.tokenprice.report;

import java.io.IOException;
import java.nio.file.Path;

/** The report could not be written; what stood in the output folder before stands there still. */
public final class OutputNotWritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Not serialised: a path need not be. */
  private final transient Path path;

  public OutputNotWritable(Path path, IOException cause) {
    super("cannot write " + path + ": " + reason(cause), cause);
    this.path = path;
  }

  /** What could not be written. */
  public Path path() {
    return path;
  }

  private static String reason(IOException cause) {
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }
}
