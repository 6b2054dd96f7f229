package dev.tokenprice.cli;

import dev.tokenprice.analysis.HistoryLine;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.report.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model's history as people and as programs read it. */
final class HistoryText {
  static final String HEADER =
      "vendor,model,service,conditions,meter,source,effective_from,phase,recorded_on,last_seen,"
          + "price,currency,per,yuan_per_million_tokens,fx_rate,fx_date,standing,file,line,column,"
          + "text,reference";

  private final Messages messages;

  HistoryText(Messages messages) {
    this.messages = messages;
  }

  static List<String> csv(List<HistoryLine> lines) {
    var rows = new ArrayList<String>();
    rows.add(HEADER);
    lines.forEach(line -> rows.add(CsvLine.of(fields(line))));
    return rows;
  }

  /** A line for each offer and meter of a source, and below it one for each price. */
  List<String> plain(List<HistoryLine> lines) {
    var text = new ArrayList<String>();
    String group = "";
    for (HistoryLine line : lines) {
      String next = group(line);
      if (!next.equals(group)) {
        text.add(next);
        group = next;
      }
      text.add("  " + plain(line));
    }
    return text;
  }

  private String group(HistoryLine line) {
    Offer offer = line.offer();
    return messages
        .text(
            "history.group",
            line.source(),
            offer.vendor(),
            offer.model(),
            messages.text("service." + offer.service().code()),
            line.price().point().meter().code(),
            offer.conditions().text())
        .strip();
  }

  private String plain(HistoryLine line) {
    PricePoint point = line.price().point();
    return messages.text(
        "history.line",
        point.effectiveFrom(),
        point.phase() == Phase.BEFORE ? "<" : " ",
        inOwnCurrency(point),
        yuan(line.price()),
        point.recordedOn(),
        point.lastSeen(),
        messages.text("standing." + line.standing()),
        where(point.provenance()));
  }

  private static String where(Provenance where) {
    return "%s:%d %s “%s”".formatted(where.file(), where.line(), where.column(), where.text());
  }

  private static String inOwnCurrency(PricePoint point) {
    return point.price() + "/" + point.per().per();
  }

  private String yuan(PricedPoint price) {
    BigDecimal yuan = price.yuanPerMillion();
    ExchangeRate rate = price.rate();
    if (yuan == null || rate == null) {
      return "";
    }
    return price.currency().equals(Money.YUAN)
        ? messages.text("history.yuan.own", plain(yuan))
        : messages.text("history.yuan", plain(yuan), plain(rate.yuan()), rate.date());
  }

  private static List<String> fields(HistoryLine line) {
    PricedPoint price = line.price();
    PricePoint point = price.point();
    ExchangeRate rate = price.currency().equals(Money.YUAN) ? null : price.rate();
    return List.of(
        line.offer().vendor(),
        line.offer().model(),
        line.offer().service().code(),
        line.offer().conditions().text(),
        point.meter().code(),
        line.source(),
        point.effectiveFrom().toString(),
        point.phase().name().toLowerCase(Locale.ROOT),
        point.recordedOn().toString(),
        point.lastSeen().toString(),
        point.price().amount().toPlainString(),
        point.price().currency(),
        point.per().per(),
        plain(price.yuanPerMillion()),
        rate == null ? "" : plain(rate.yuan()),
        rate == null ? "" : rate.date().toString(),
        line.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        point.provenance().file(),
        Long.toString(point.provenance().line()),
        point.provenance().column(),
        point.provenance().text(),
        Objects.requireNonNullElse(point.reference(), ""));
  }

  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
