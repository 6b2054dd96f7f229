package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;

/**
 * A list is refused after some of its records: on the host that read it, or because it was read
 * anew.
 */
public final class FailedReadingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Held held;

  /**
   * @param held why the list is refused
   */
  public FailedReadingException(Held held) {
    super(held.reason().code() + " " + held.evidence());
    this.held = held;
  }

  /** Why the list is refused. */
  public Held held() {
    return held;
  }
}
