package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;
import java.util.Optional;

/** Says why something is held. */
public final class HeldText {
  private final Messages messages;

  public HeldText(Messages messages) {
    this.messages = messages;
  }

  /** One sentence; without one for the reason, its code and the evidence. */
  public String sentence(Held held) {
    String key = "held." + held.reason().code();
    Object[] evidence = held.evidence().toArray();
    return kind(held)
        .flatMap(kind -> messages.find(key + "." + kind, evidence))
        .or(() -> messages.find(key, evidence))
        .orElseGet(() -> held.reason().code() + ": " + String.join(", ", held.evidence()));
  }

  /** Some reasons have more than one sentence; the first evidence says which. */
  private static Optional<String> kind(Held held) {
    return held.evidence().stream().findFirst();
  }

  /** What a person may do about it. */
  public String toDo(Held held) {
    return messages
        .find("todo." + held.reason().code())
        .orElseGet(() -> messages.text("todo.check"));
  }
}
