package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.rates.RateNumber.Doubtful;
import dev.tokenprice.reading.rates.RateNumber.Stated;
import dev.tokenprice.reading.text.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The European Central Bank's layout: a day a row, a currency a column, units for one euro. Yuan
 * per unit are crossed through the euro.
 *
 * @param date index of the date's column
 * @param source index of the column that says who published it; -1 if there is none
 * @param currencies ISO code to index of its column, the yuan's among them
 */
record WideRates(PlainTable table, int date, int source, Map<String, Integer> currencies) {
  private static final String EURO = "EUR";
  private static final String PUBLISHER = "ECB";

  void read(RateSheet sheet) {
    for (Row row : table.rows()) {
      var day = DateGrammar.read(row.cell(date));
      if (day.isEmpty()) {
        sheet.hold(row, date, HoldReason.BAD_DATE);
      } else {
        read(row, day.get(), sheet);
      }
    }
  }

  private void read(Row row, LocalDate day, RateSheet sheet) {
    int column = currencies.getOrDefault(Money.YUAN, -1);
    var yuan = RateNumber.of(row.cell(column));
    if (yuan instanceof Doubtful doubtful) {
      sheet.hold(row, column, doubtful.reason());
    }
    if (!(yuan instanceof Stated perEuro)) {
      return;
    }
    sheet.add(row, column, EURO, day, null, perEuro.number(), publisher(row));
    currencies.forEach(
        (currency, index) -> {
          if (!currency.equals(Money.YUAN)) {
            cross(row, day, perEuro.number(), currency, index, sheet);
          }
        });
  }

  private void cross(
      Row row, LocalDate day, BigDecimal yuan, String currency, int column, RateSheet sheet) {
    var units = RateNumber.of(row.cell(column));
    if (units instanceof Doubtful doubtful) {
      sheet.hold(row, column, doubtful.reason());
    }
    if (units instanceof Stated perEuro) {
      var rate = ExchangeRates.cross(yuan, perEuro.number());
      sheet.add(row, column, currency, day, null, rate, publisher(row));
    }
  }

  private String publisher(Row row) {
    var stated = source < 0 ? "" : row.cell(source).strip();
    return stated.isEmpty() ? PUBLISHER : stated;
  }
}
