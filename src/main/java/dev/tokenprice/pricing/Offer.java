package dev.tokenprice.pricing;

/**
 * The thing that has an input price and an output price side by side, within one source.
 *
 * @param vendor as the list names it; empty if it names none
 * @param model not empty
 */
public record Offer(String vendor, String model, Service service, Conditions conditions) {
  public Offer {
    if (model.isBlank()) {
      throw new IllegalArgumentException("expected a model, found a blank");
    }
  }
}
