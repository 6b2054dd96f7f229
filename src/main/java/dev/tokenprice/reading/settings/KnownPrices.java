package dev.tokenprice.reading.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code known-prices.yml}: what known models cost, in one currency per million tokens.
 *
 * @param lowest above 0: free models aside
 * @param middleFrom the middle of a list lies from here
 * @param middleTo to here
 */
public record KnownPrices(
    BigDecimal lowest, BigDecimal highest, BigDecimal middleFrom, BigDecimal middleTo) {
  private static final List<String> KEYS = List.of("lowest", "highest", "middle_from", "middle_to");

  /** By currency. */
  public static Map<String, KnownPrices> builtIn() {
    return read("known-prices.yml", BuiltIn.bytes("known-prices.yml"));
  }

  /**
   * By currency, in the order of the file.
   *
   * @throws SettingsException if a key or value is missing or not valid
   */
  public static Map<String, KnownPrices> read(String fileName, byte[] content) {
    Map<String, KnownPrices> known = new LinkedHashMap<>();
    Setting.parse(fileName, content).entries().forEach((c, s) -> known.put(c, of(s)));
    return known;
  }

  public boolean includes(BigDecimal perMillionTokens) {
    return perMillionTokens.compareTo(lowest) >= 0 && perMillionTokens.compareTo(highest) <= 0;
  }

  private static KnownPrices of(Setting setting) {
    Map<String, Setting> entries = setting.entries(KEYS);
    if (entries.size() < KEYS.size()) {
      throw setting.refused("all of " + String.join(", ", KEYS), "");
    }
    List<BigDecimal> numbers = KEYS.stream().map(entries::get).map(Setting::aboveZero).toList();
    return new KnownPrices(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }
}
