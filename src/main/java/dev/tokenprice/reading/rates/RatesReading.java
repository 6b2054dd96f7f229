package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import java.util.List;

/**
 * What an exchange rate file says.
 *
 * @param rates in yuan for one unit, by currency and day
 * @param held cells that are not accepted; one for the file as a whole if it was refused
 */
public record RatesReading(List<ExchangeRate> rates, List<Held> held) {
  public RatesReading {
    rates = List.copyOf(rates);
    held = List.copyOf(held);
  }
}
