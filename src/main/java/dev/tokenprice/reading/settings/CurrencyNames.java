package dev.tokenprice.reading.settings;

import dev.tokenprice.pricing.Names;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What currencies are called, and about how much they are worth. */
public final class CurrencyNames {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final BigDecimal FAR = new BigDecimal("5");

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, BigDecimal> about = new HashMap<>();

  private CurrencyNames() {}

  /** The ones that come with the program. */
  public static CurrencyNames builtIn() {
    var currencies = new CurrencyNames();
    Setting.parse("currencies.yml", BuiltIn.bytes("currencies.yml"))
        .entries()
        .forEach(currencies::add);
    return currencies;
  }

  private void add(String code, Setting setting) {
    var entry = setting.entries(List.of("names", "about"));
    for (var name : entry.getOrDefault("names", setting).items()) {
      codes.put(Names.fold(name.text()), code);
    }
    var worth = entry.get("about");
    if (worth != null) {
      about.put(code, worth.aboveZero());
    }
  }

  /** The ISO 4217 code of a currency by its code or name; empty if the text is neither. */
  public Optional<String> code(String text) {
    var upper = text.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(upper)
        ? Optional.of(upper)
        : Optional.ofNullable(codes.get(Names.fold(text)));
  }

  /** Whether it is known about how many yuan a unit of the currency is. */
  public boolean knowsWorthOf(String code) {
    return about.containsKey(code);
  }

  /** Whether a rate is more than five times away from what the currency is about worth. */
  public boolean isFarOff(String code, BigDecimal yuan) {
    var worth = about.get(code);
    return worth != null
        && (yuan.compareTo(worth.multiply(FAR)) > 0 || yuan.multiply(FAR).compareTo(worth) < 0);
  }
}
