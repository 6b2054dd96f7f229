package dev.tokenprice.cli.inspect;

import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.report.Messages;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Currency and unit, as a person says them and as a mapping file states them. */
final class UnitWords {
  private static final Map<String, String> IN_MAPPINGS =
      Map.of("1", "token", "1000", "1K tokens", "10000", "10K tokens", "1000000", "1M tokens");

  private final Messages messages;

  UnitWords(Messages messages) {
    this.messages = messages;
  }

  String of(Statement statement) {
    String currency = statement.currency();
    Unit per = statement.per();
    if (currency != null && per != null) {
      return messages.text("unit.both", money(currency, statement.shift()), per(per));
    }
    if (currency != null) {
      return messages.text("unit.no-unit", money(currency, statement.shift()));
    }
    return per == null ? messages.text("unit.none") : messages.text("unit.no-currency", per(per));
  }

  /** Currency and unit of a suggestion, what is not suggested left out. */
  String suggested(Statement statement) {
    String currency = statement.currency();
    Unit per = statement.per();
    if (currency != null && per != null) {
      return of(statement);
    }
    return currency != null ? money(currency, 0) : perOrNothing(per);
  }

  /** {@code unit: USD/1M tokens}. */
  static String mapping(Statement statement) {
    String currency = statement.currency();
    Unit per = statement.per();
    if (per == null) {
      return "currency: " + currency;
    }
    String unit = IN_MAPPINGS.getOrDefault(per.per(), per.per());
    return "unit: " + (currency == null ? "" : currency + "/") + unit;
  }

  private String perOrNothing(@Nullable Unit per) {
    return per == null ? "" : per(per);
  }

  private String per(Unit per) {
    return messages.find("per." + per.per()).orElse(per.per());
  }

  private String money(String currency, int shift) {
    String name = messages.find("currency." + currency).orElse(currency);
    return shift == 0 ? name : BigDecimal.ONE.scaleByPowerOfTen(shift).toPlainString() + name;
  }
}
