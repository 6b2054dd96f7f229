package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;

/** Says why something is held. */
public final class HeldText {
  private final Messages messages;

  public HeldText(Messages messages) {
    this.messages = messages;
  }

  /** One sentence; without one for the reason, its code and the evidence. */
  public String sentence(Held held) {
    return messages
        .find("held." + held.reason().code(), held.evidence().toArray())
        .orElseGet(() -> held.reason().code() + ": " + String.join(", ", held.evidence()));
  }
}
