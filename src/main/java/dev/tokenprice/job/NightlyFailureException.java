package dev.tokenprice.job;

import org.jspecify.annotations.Nullable;

/** A run that did not come to its end; the cause says why. */
public final class NightlyFailureException extends Exception {
  private static final long serialVersionUID = 1;

  NightlyFailureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
