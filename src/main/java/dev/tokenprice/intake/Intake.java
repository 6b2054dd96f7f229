package dev.tokenprice.intake;

import dev.tokenprice.pricing.Held;
import java.util.List;

/**
 * What the input folder holds, in the order of the names.
 *
 * @param deliveries files to read
 * @param refused files that are not read, each with its reason
 */
public record Intake(List<Delivery> deliveries, List<Held> refused) {
  public Intake {
    deliveries = List.copyOf(deliveries);
    refused = List.copyOf(refused);
  }

  public List<Delivery> of(Kind kind) {
    return deliveries.stream().filter(delivery -> delivery.kind() == kind).toList();
  }
}
