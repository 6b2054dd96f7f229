package dev.tokenprice.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers of one list, each stored once. */
final class ColumnNames {
  private final DeliveryTable deliveries;
  private final int delivery;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  ColumnNames(DeliveryTable deliveries, int delivery) {
    this.deliveries = deliveries;
    this.delivery = delivery;
  }

  int number(String column) {
    Integer known = numbers.get(column);
    if (known != null) {
      return known;
    }
    int number = names.size();
    numbers.put(column, number);
    names.add(column);
    deliveries.insertColumn(delivery, number, StoredText.clip(column, StoredText.SHORT));
    return number;
  }

  String name(int number) {
    return names.get(number);
  }
}
