package dev.tokenprice.report;

import dev.tokenprice.analysis.Baseline;
import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimFigure;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.analysis.Verdict;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.Remembered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the domain in a person's language. */
final class Words {
  private final Messages messages;

  /** Long tables say the same from row to row. */
  private final Remembered<Service, String> services;

  private final Remembered<String, String> classes;
  private final Remembered<Conditions, String> conditions;

  Words(Messages messages) {
    this.messages = messages;
    this.services =
        new Remembered<>(service -> messages.text("service." + service.code()), service -> 0);
    this.classes = Remembered.ofText(known -> messages.find("class." + known).orElse(known));
    this.conditions = new Remembered<>(this::written, named -> named.text().length());
  }

  /** Icon and word. */
  String verdict(Verdict verdict) {
    return messages.text("verdict." + verdict.name());
  }

  String service(Service service) {
    return services.of(service);
  }

  String meter(Meter meter) {
    return messages.text("meter." + meter.code());
  }

  String baseline(Baseline baseline) {
    return messages.text("baseline." + baseline.code());
  }

  /** The class of a model; a list may have words of its own. */
  String modelClass(@Nullable String modelClass) {
    return modelClass == null ? messages.text("class.unknown") : classes.of(modelClass);
  }

  /** {@code 元/百万 tokens}, {@code USD/百万 tokens}. */
  String perMillion(String currency) {
    return messages.text("unit.per-million", currency(currency));
  }

  String currency(String code) {
    return messages.find("currency." + code).orElse(code);
  }

  /** A price as its list states it: {@code 20 元/小时}. */
  String price(PricedPoint priced) {
    Money price = priced.point().price();
    return Figures.exact(price.amount())
        + " "
        + currency(price.currency())
        + "/"
        + per(priced.point().per());
  }

  String per(Unit per) {
    return messages.find("per." + per.per()).orElseGet(() -> quota(per.per()));
  }

  /** {@code 10K TPM*month}: a quota held for a time. */
  private String quota(String per) {
    int times = per.lastIndexOf('*');
    return times < 1
        ? per
        : messages
            .find("per." + per.substring(times + 1))
            .map(time -> messages.text("per.quota", per.substring(0, times), time))
            .orElse(per);
  }

  /** {@code 上下文 ≤32K}; several joined. */
  String conditions(Conditions of) {
    return conditions.of(of);
  }

  private String written(Conditions of) {
    return of.byName().entrySet().stream()
        .map(entry -> condition(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  /** What is not known, e.g. {@code input_old}. */
  String missing(List<String> codes) {
    return codes.stream()
        .map(code -> messages.find("missing." + code).orElse(code))
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  private String condition(String name, String value) {
    String shown =
        name.equals(Conditions.CONTEXT) || name.equals(Conditions.OUTPUT_LENGTH)
            ? TierText.of(value)
            : messages.find("condition." + name + "." + value).orElse(value);
    return messages.find("condition." + name).orElse(name) + " " + shown;
  }

  /** {@code 免费} for 0, {@code 未知} for nothing, else the figure. */
  String amount(@Nullable BigDecimal price) {
    if (price == null) {
      return messages.text("word.unknown");
    }
    return price.signum() == 0 ? messages.text("word.free") : Figures.price(price);
  }

  /** {@code -97%} or {@code 1/35}, as claimed. */
  String claimed(Claimed claimed) {
    return claimed instanceof Claimed.Off off
        ? Figures.percent(off.fraction().negate())
        : "1/" + Figures.exact(((Claimed.OneOver) claimed).divisor());
  }

  /** {@code -97.5%} or {@code 1/36.2}. */
  String claimFigure(ClaimAudit audit, ClaimFigure figure) {
    if (audit.claim().claimed() instanceof Claimed.Off) {
      String change = Figures.percent(figure.off().negate());
      return figure.off().signum() < 0 ? "+" + change : change;
    }
    BigDecimal divisor = figure.divisor();
    return divisor == null
        ? messages.text("word.free")
        : "1/" + divisor.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
