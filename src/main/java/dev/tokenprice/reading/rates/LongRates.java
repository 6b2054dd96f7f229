package dev.tokenprice.reading.rates;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.rates.RateNumber.Doubtful;
import dev.tokenprice.reading.rates.RateNumber.Stated;
import dev.tokenprice.reading.settings.CurrencyNames;
import dev.tokenprice.reading.text.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A currency and a day a row: a list of rates, or a bank's table, which quotes 100 units. */
final class LongRates {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
  private static final int BANK_QUANTITY = 2;

  private final PlainTable table;
  private final RateColumns columns;
  private final CurrencyNames currencies;
  private final CurrencyCell currencyCell;
  private final Set<Integer> stated = new TreeSet<>();
  private final String fileSource;

  LongRates(PlainTable table, RateColumns columns, CurrencyNames currencies) {
    this.table = table;
    this.columns = columns;
    this.currencies = currencies;
    this.currencyCell = new CurrencyCell(currencies);
    this.fileSource = source(table.file());
    table.notes().forEach(note -> Quantity.among(note).ifPresent(stated::add));
    table.header().forEach(header -> Quantity.among(header).ifPresent(stated::add));
    if (columns.isBankTable()) {
      stated.add(BANK_QUANTITY);
    }
  }

  void read(RateSheet sheet) {
    table.rows().forEach(row -> read(row, sheet));
  }

  private void read(Row row, RateSheet sheet) {
    int rate = columns.rate();
    var number = RateNumber.of(row.cell(rate));
    if (number instanceof Doubtful doubtful) {
      sheet.hold(row, rate, doubtful.reason());
    }
    if (number instanceof Stated read) {
      read(row, read.number(), sheet);
    }
  }

  private void read(Row row, BigDecimal number, RateSheet sheet) {
    var day = DateGrammar.read(columns.date(row, table.file()));
    var currency = currencyCell.read(row.cell(columns.currency()));
    if (day.isEmpty()) {
      sheet.hold(row, columns.date(), HoldReason.BAD_DATE);
    } else if (currency.isEmpty() || !quotesYuan(row)) {
      sheet.hold(row, columns.currency(), HoldReason.CURRENCY_NOT_STATED);
    } else if (!currency.get().equals(Money.YUAN)) {
      scale(row, number, currency.get(), day.get(), sheet);
    }
  }

  private void scale(Row row, BigDecimal number, String currency, LocalDate day, RateSheet sheet) {
    int rate = columns.rate();
    var quantities = quantities(row);
    if (quantities.size() > 1) {
      sheet.hold(row, rate, HoldReason.UNIT_CONFLICT, quantities.toString());
    } else if (quantities.isEmpty() && needsQuantity(currency)) {
      sheet.hold(row, rate, HoldReason.UNIT_NOT_STATED);
    } else {
      int exponent = quantities.stream().findFirst().orElse(0);
      var yuan = number.movePointLeft(exponent);
      sheet.add(row, rate, currency, day, time(row), yuan, publisher(row));
    }
  }

  /** Powers of ten stated by the file, the unit column and the currency's cell. */
  private Set<Integer> quantities(Row row) {
    var all = new TreeSet<>(stated);
    Quantity.leading(row.cell(columns.currency())).ifPresent(all::add);
    if (columns.unit() >= 0) {
      Quantity.leading(row.cell(columns.unit())).ifPresent(all::add);
    }
    return all;
  }

  /** A middle rate is for 1 or for 100; only where the worth is known does the number tell. */
  private boolean needsQuantity(String currency) {
    boolean emptyUnit = columns.unit() >= 0;
    return emptyUnit || (columns.isMiddle() && !currencies.knowsWorthOf(currency));
  }

  private boolean quotesYuan(Row row) {
    return columns.quote() < 0
        || currencies.code(row.cell(columns.quote())).filter(Money.YUAN::equals).isPresent();
  }

  private @Nullable LocalTime time(Row row) {
    var text = columns.time() >= 0 ? row.cell(columns.time()) : columns.date(row, "");
    var found = TIME.matcher(text);
    if (!found.find()) {
      return null;
    }
    var seconds = found.group(3) == null ? "00" : found.group(3);
    var hours = found.group(1).length() == 1 ? "0" + found.group(1) : found.group(1);
    try {
      return LocalTime.parse(hours + ":" + found.group(2) + ":" + seconds);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String publisher(Row row) {
    var own = columns.source() < 0 ? "" : row.cell(columns.source()).strip();
    return own.isEmpty() ? fileSource : own;
  }

  private static String source(String file) {
    var name =
        file.substring(file.lastIndexOf('/') + 1).replaceFirst("(\\.(csv|tsv|txt|gz))+$", "");
    return DateGrammar.nameWithoutDate(name);
  }
}
