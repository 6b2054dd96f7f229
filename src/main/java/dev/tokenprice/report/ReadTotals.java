package dev.tokenprice.report;

import java.util.List;

/** What all deliveries came to. */
record ReadTotals(int files, int refused, long read, long held, long missing) {
  static ReadTotals of(List<DeliveryFacts> deliveries) {
    return new ReadTotals(
        deliveries.size(),
        (int) deliveries.stream().filter(delivery -> delivery.refusal() != null).count(),
        deliveries.stream().mapToLong(DeliveryFacts::read).sum(),
        deliveries.stream().mapToLong(DeliveryFacts::held).sum(),
        deliveries.stream().mapToLong(DeliveryFacts::missing).sum());
  }

  long cells() {
    return read + held + missing;
  }
}
