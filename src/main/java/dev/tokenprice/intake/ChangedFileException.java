package dev.tokenprice.intake;

import java.io.IOException;

/** A file whose bytes are no longer those that were fingerprinted. */
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1;

  ChangedFileException(String name) {
    super(name + " changed while it was read");
  }
}
