package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;

/** The reading of a list ended with an exception on the host that read it. */
public final class FailedReadingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Held held;

  FailedReadingException(Held held) {
    super(held.reason().code() + " " + held.evidence());
    this.held = held;
  }

  /** Why the list is refused. */
  public Held held() {
    return held;
  }
}
