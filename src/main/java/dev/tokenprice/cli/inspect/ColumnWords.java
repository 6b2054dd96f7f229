package dev.tokenprice.cli.inspect;

import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.ColumnReading.About;
import dev.tokenprice.reading.ColumnReading.Price;
import dev.tokenprice.report.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a column was taken for, in words. */
final class ColumnWords {
  private final Messages messages;
  private final UnitWords units;

  ColumnWords(Messages messages) {
    this.messages = messages;
    units = new UnitWords(messages);
  }

  String taken(ColumnReading column) {
    if (column.taken() instanceof About about) {
      return messages.text("taken." + about.role());
    }
    if (!(column.taken() instanceof Price price)) {
      return messages.text("taken.ignored");
    }
    boolean transposed = column.evidence() == ColumnReading.Evidence.TRANSPOSED;
    return transposed ? messages.text("taken.transposed") : price(price);
  }

  String evidence(ColumnReading column) {
    return messages.text("evidence." + column.evidence());
  }

  private String price(Price price) {
    List<String> parts = new ArrayList<>();
    if (price.model() != null) {
      parts.add(price.model());
    }
    parts.add(counted(price));
    if (price.phase() != null) {
      parts.add(messages.text("taken.phase." + price.phase()));
    }
    if (!price.conditions().isEmpty()) {
      parts.add(price.conditions().text());
    }
    if (!price.stated().isNone() || price.unitColumns().isEmpty()) {
      parts.add(units.of(price.stated()));
    }
    price.unitColumns().forEach(c -> parts.add(messages.text("taken.unit-column", Line.of(c))));
    if (price.standIn()) {
      parts.add(messages.text("taken.stand-in"));
    }
    return String.join(messages.text("taken.separator"), parts);
  }

  private String counted(Price price) {
    if (price.meters().isEmpty()) {
      return messages.text(price.shared() ? "taken.price.shared" : "taken.price.unnamed");
    }
    String meters =
        price.meters().stream()
            .sorted()
            .map(m -> messages.text("meter." + m.code()))
            .collect(Collectors.joining(messages.text("list.separator")));
    return messages.text("taken.price", meters);
  }
}
