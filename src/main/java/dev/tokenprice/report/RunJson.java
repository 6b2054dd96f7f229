package dev.tokenprice.report;

import dev.tokenprice.analysis.RateUse;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The run in figures, for programs: {@code run.json}.
 *
 * @param error why nothing was published; null if the report was
 */
record RunJson(Report report, @Nullable String error) implements Publication.Content {
  private static final String IDENTITY = "identity";

  /** Whether a file that was written here is of a report with that identity. */
  static boolean isOf(String identity, String file) {
    return file.contains('"' + IDENTITY + "\":\"" + identity + '"');
  }

  @Override
  public void writeTo(OutputStream out) {
    var factory = JsonFactory.builder().build();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      json.writeStartObject();
      run(json);
      deliveries(json, report.facts().deliveries());
      counts(json);
      rates(json, report.analysis().rates());
      texts(json, "findings", findings());
      json.writeEndObject();
    }
  }

  /** A run that did not come to read prices has found nothing out. */
  private List<String> findings() {
    boolean unread = error != null && report.analysis().offers().isEmpty();
    return unread ? List.of() : new FindingText(report.messages()).all(report.analysis());
  }

  private void run(JsonGenerator json) {
    RunFacts facts = report.facts();
    json.writeStringProperty("version", facts.version());
    json.writeStringProperty("as_of", report.asOf().toString());
    json.writeStringProperty("since", report.analysis().window().since().toString());
    json.writeStringProperty("mix", report.analysis().mix().code());
    json.writeStringProperty("language", report.messages().language());
    json.writeStringProperty("started", facts.started().toString());
    json.writeStringProperty("ended", facts.ended().toString());
    json.writeNumberProperty("exit_code", facts.exitCode());
    orNull(json, "error", error);
    orNull(json, "previous_report", facts.previousReport());
    orNull(json, "known_on", facts.knownOn());
    json.writeStringProperty(IDENTITY, facts.identity());
  }

  private void deliveries(JsonGenerator json, List<DeliveryFacts> deliveries) {
    var texts = new HeldText(report.messages());
    json.writeArrayPropertyStart("deliveries");
    for (DeliveryFacts delivery : deliveries) {
      json.writeStartObject();
      json.writeStringProperty("name", delivery.name());
      json.writeStringProperty("sha256", delivery.sha256());
      json.writeNumberProperty("bytes", delivery.bytes());
      json.writeNumberProperty("rows", delivery.rows());
      json.writeNumberProperty("read", delivery.read());
      json.writeNumberProperty("held", delivery.held());
      json.writeNumberProperty("missing", delivery.missing());
      json.writeBooleanProperty("fresh", delivery.fresh());
      var refusal = delivery.refusal();
      orNull(json, "refused", refusal == null ? null : texts.sentence(refusal));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counts(JsonGenerator json) {
    var totals = ReadTotals.of(report.facts().deliveries());
    var analysis = report.analysis();
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("files", totals.files());
    json.writeNumberProperty("refused", totals.refused());
    json.writeNumberProperty("cells_read", totals.read());
    json.writeNumberProperty("cells_held", totals.held());
    json.writeNumberProperty("cells_missing", totals.missing());
    json.writeNumberProperty("offers", analysis.offers().size());
    json.writeNumberProperty("changes", analysis.changes().size());
    json.writeNumberProperty("asymmetric", analysis.asymmetric().size());
    json.writeNumberProperty("claims", analysis.claims().size());
    json.writeNumberProperty("traps", analysis.traps().size());
    json.writeNumberProperty("discrepancies", analysis.discrepancies().size());
    json.writeNumberProperty("held", report.facts().held().size());
    json.writeEndObject();
  }

  private static void rates(JsonGenerator json, List<RateUse> rates) {
    json.writeArrayPropertyStart("fx");
    for (RateUse use : rates) {
      json.writeStartObject();
      json.writeStringProperty("currency", use.rate().currency());
      json.writeStringProperty("yuan", Figures.exact(use.rate().yuan()));
      json.writeStringProperty("date", use.rate().date().toString());
      json.writeStringProperty("source", use.rate().source());
      json.writeNumberProperty("days_old", use.daysOld());
      json.writeBooleanProperty("stale", use.stale());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void orNull(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }
}
