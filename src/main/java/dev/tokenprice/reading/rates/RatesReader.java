package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.plain.ColumnWords;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.settings.CurrencyNames;
import dev.tokenprice.reading.text.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads exchange rate files. What is not certain is held. */
public final class RatesReader {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final ColumnWords words = ColumnWords.builtIn("rate-columns");
  private final CurrencyNames currencies = CurrencyNames.builtIn();

  /**
   * @param fileName below the input folder, with {@code /}
   */
  public RatesReading read(String fileName, byte[] content) {
    try {
      return read(PlainTable.read(fileName, content, this::knownWords));
    } catch (RefusedException e) {
      var where = new Provenance(fileName, e.line(), "", "");
      return refused(new Held(where, e.reason(), e.evidence(), ""));
    }
  }

  private RatesReading read(PlainTable table) {
    var columns = new RateColumns(table, words);
    var sheet = new RateSheet(table, currencies);
    if (columns.currency() >= 0) {
      if (columns.rate() < 0) {
        return refused(table.held(HoldReason.NO_PRICE_COLUMN));
      }
      if (!columns.hasOneRate()) {
        return refused(table.held(HoldReason.AMBIGUOUS));
      }
      new LongRates(table, columns, currencies).read(sheet);
      return sheet.reading();
    }
    var wide = currencies(table);
    if (columns.date() < 0 || !wide.containsKey(Money.YUAN) || wide.size() < 2) {
      return refused(table.held(HoldReason.NO_PRICE_COLUMN));
    }
    if (wide.containsKey("EUR")) {
      return refused(table.held(HoldReason.AMBIGUOUS, "EUR"));
    }
    new WideRates(table, columns.date(), columns.source(), wide).read(sheet);
    return sheet.reading();
  }

  private Map<String, Integer> currencies(PlainTable table) {
    var byCode = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < table.header().size(); i++) {
      var code = code(table.header().get(i));
      if (code.isPresent()) {
        byCode.put(code.get(), i);
      }
    }
    return byCode;
  }

  private Optional<String> code(String header) {
    var text = header.strip();
    return CODE.matcher(text).matches() ? currencies.code(text) : Optional.empty();
  }

  private int knownWords(List<String> cells) {
    return (int)
        cells.stream().filter(c -> words.meaning(c).isPresent() || code(c).isPresent()).count();
  }

  private static RatesReading refused(Held held) {
    return new RatesReading(List.of(), List.of(held));
  }
}
