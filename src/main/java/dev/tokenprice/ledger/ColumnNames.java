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
  private int stored;

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
    return number;
  }

  /** Stores those that were given a number since the last time. */
  void store() {
    for (; stored < names.size(); stored++) {
      String name = StoredText.clip(names.get(stored), StoredText.SHORT);
      deliveries.insertColumn(delivery, stored, name);
    }
  }

  String name(int number) {
    return names.get(number);
  }
}
