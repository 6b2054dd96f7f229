package dev.tokenprice.cli.inspect;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Normaliser;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.report.CsvText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code inspect --csv}. */
public final class CellRows {
  public static final String HEADER =
      "file,line,column,text,status,reason,vendor,model,service,meter,conditions,price,currency,per,"
          + "yuan_per_million_tokens,effective_from";

  private final Map<String, BigDecimal> rates;

  public CellRows(Map<String, BigDecimal> rates) {
    this.rates = rates;
  }

  /** A row per quote; one row for a held cell. */
  public List<String> of(CellReading cell) {
    Held held = cell.held();
    if (held != null && cell.quotes().isEmpty()) {
      return List.of(heldRow(cell, held));
    }
    return cell.quotes().stream().map(q -> quoteRow(cell, q, held)).toList();
  }

  private String heldRow(CellReading cell, Held held) {
    CellReading.Subject subject = cell.subject();
    return row(
        cell,
        "held",
        held.reason().code(),
        subject.vendor(),
        subject.model(),
        subject.service().code(),
        subject.meters().stream().map(Meter::code).sorted().collect(Collectors.joining("|")),
        subject.conditions().text(),
        "",
        "",
        "",
        "",
        "");
  }

  private String quoteRow(CellReading cell, Quote quote, @Nullable Held held) {
    Optional<BigDecimal> rate = rate(quote.price().currency());
    boolean tokens = quote.per() instanceof Unit.Tokens;
    boolean duplicate = held != null && held.reason().code().equals("duplicate");
    String status = (held == null || duplicate) && (rate.isPresent() || !tokens) ? "read" : "held";
    String reason = held != null ? held.reason().code() : status.equals("held") ? "fx-missing" : "";
    String yuan =
        rate.flatMap(
                r ->
                    Normaliser.perMillionTokens(quote.price(), quote.per()).map(p -> p.multiply(r)))
            .map(CellRows::plain)
            .orElse("");
    return row(
        cell,
        status,
        reason,
        quote.offer().vendor(),
        quote.offer().model(),
        quote.offer().service().code(),
        quote.meter().code(),
        quote.offer().conditions().text(),
        plain(quote.price().amount()),
        quote.price().currency(),
        quote.per().per(),
        yuan,
        quote.effectiveFrom() == null ? "" : quote.effectiveFrom().toString());
  }

  private Optional<BigDecimal> rate(String currency) {
    return currency.equals(Money.YUAN)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(rates.get(currency));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  private static String row(CellReading cell, String... fields) {
    var row = new StringBuilder();
    row.append(quoted(cell.where().file())).append(',').append(cell.where().line());
    row.append(',').append(quoted(cell.where().column()));
    row.append(',').append(quoted(cell.where().text()));
    for (String field : fields) {
      row.append(',').append(quoted(field));
    }
    return row.toString();
  }

  private static String quoted(String text) {
    String field = CsvText.harmless(text);
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
