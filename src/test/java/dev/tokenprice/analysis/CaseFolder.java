package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.StatedAmount;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.pricing.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A case of the analyses: canonical tables in a folder. */
record CaseFolder(Path folder) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  Analysis analyse() {
    return analyse(histories());
  }

  List<OfferHistory> histories() {
    return histories(LocalDate.parse(settings().get("as_of")));
  }

  Analysis analyse(List<OfferHistory> histories) {
    return analyse(histories, Analyst.OFFERS_IN_MEMORY);
  }

  Analysis analyse(List<OfferHistory> histories, int inMemory) {
    Map<String, String> settings = settings();
    LocalDate asOf = LocalDate.parse(settings.get("as_of"));
    String since = settings.get("since");
    var analyst =
        new Analyst(
            asOf,
            since == null ? null : LocalDate.parse(since),
            rates(),
            new Models(facts(), names()),
            CaseFolder::amount,
            new AnalysisSettings(
                Mix.parse(settings.getOrDefault("mix", "3:1")),
                7,
                new BigDecimal(settings.getOrDefault("model_fall", "0.2")),
                priorities(list(settings.get("source_priority"))),
                judgements(list(settings.get("acknowledged")), list(settings.get("accept")))),
            inMemory);
    return analyst.analyse(histories.stream(), claims(), workloads());
  }

  List<CSVRecord> table(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var parser = FORMAT.parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Best first. */
  private static Map<String, Integer> priorities(List<String> sources) {
    var priorities = new LinkedHashMap<String, Integer>();
    sources.forEach(source -> priorities.put(source, sources.size() - priorities.size()));
    return priorities;
  }

  private static Judgements judgements(List<String> keys, List<String> accepted) {
    var notes = new LinkedHashMap<String, String>();
    keys.forEach(key -> notes.put(key, "judged"));
    Set<HoldReason> reasons =
        accepted.stream().map(HoldReason::of).collect(Collectors.toUnmodifiableSet());
    return Judgements.NONE.acknowledging(notes).accepting(file -> reasons);
  }

  private Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    table("settings.csv").forEach(row -> settings.put(row.get("setting"), row.get("value")));
    return settings;
  }

  private List<OfferHistory> histories(LocalDate asOf) {
    var points = new LinkedHashMap<OfferHistory, List<PricePoint>>();
    for (CSVRecord row : table("input.csv")) {
      var offer =
          new Offer(
              row.get("vendor"),
              row.get("model"),
              Service.of(or(row, "service", "inference")),
              Conditions.parse(or(row, "conditions", "")));
      var key =
          new OfferHistory(or(row, "source", "list"), offer, text(or(row, "class", "")), List.of());
      points.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(points(row, asOf));
    }
    return points.entrySet().stream()
        .map(
            entry ->
                new OfferHistory(
                    entry.getKey().source(),
                    entry.getKey().offer(),
                    entry.getKey().modelClass(),
                    entry.getValue()))
        .toList();
  }

  /** A meter of {@code input+output} is one price for both. */
  private static List<PricePoint> points(CSVRecord row, LocalDate asOf) {
    var points = new ArrayList<PricePoint>();
    for (String meter : row.get("meter").split("\\+", -1)) {
      points.add(
          new PricePoint(
              Meter.of(meter),
              new Money(new BigDecimal(row.get("price")), or(row, "currency", "CNY")),
              Unit.parse(or(row, "per", "1000000")),
              LocalDate.parse(or(row, "effective_from", asOf.toString())),
              null,
              Phase.valueOf(or(row, "phase", "FROM")),
              LocalDate.parse(or(row, "recorded_on", asOf.toString())),
              LocalDate.parse(or(row, "last_seen", asOf.toString())),
              null,
              new Provenance("input.csv", row.getRecordNumber() + 1, "price", row.get("price"))));
    }
    return points;
  }

  private ExchangeRates rates() {
    return new ExchangeRates(
        table("rates.csv").stream()
            .map(
                row ->
                    new ExchangeRate(
                        row.get("currency"),
                        LocalDate.parse(row.get("date")),
                        new BigDecimal(row.get("yuan")),
                        "test"))
            .toList());
  }

  private List<Claim> claims() {
    return table("claims.csv").stream()
        .map(
            row ->
                new Claim(
                    row.get("vendor"),
                    row.get("model"),
                    LocalDate.parse(row.get("date")),
                    row.get("claim"),
                    claimed(row.get("claimed")),
                    row.get("compared_to"),
                    text(or(row, "scope", "")),
                    Provenance.ofFile("claims.csv")))
        .toList();
  }

  private Names names() {
    return new Names(aliases("vendor"), aliases("model"));
  }

  private Map<String, String> aliases(String of) {
    var aliases = new LinkedHashMap<String, String>();
    table("aliases.csv").stream()
        .filter(row -> row.get("of").equals(of))
        .forEach(row -> aliases.put(row.get("alias"), row.get("name")));
    return aliases;
  }

  private List<ModelFacts> facts() {
    return table("models.csv").stream()
        .map(
            row ->
                new ModelFacts(
                    row.get("vendor"),
                    row.get("model"),
                    text(row.get("class")),
                    text(row.get("family")),
                    decimal(row.get("tokens_per_second")),
                    decimal(row.get("utilisation"))))
        .toList();
  }

  private List<Workload> workloads() {
    return table("workloads.csv").stream()
        .map(
            row ->
                new Workload(
                    row.get("id"),
                    Map.of("en", row.get("id")),
                    new BigDecimal(row.get("input")),
                    new BigDecimal(row.get("cached")),
                    new BigDecimal(row.get("output")),
                    decimal(row.get("times_per_day")),
                    decimal(row.get("characters"))))
        .toList();
  }

  private static Claimed claimed(String text) {
    return text.startsWith("1/")
        ? new Claimed.OneOver(new BigDecimal(text.substring(2)))
        : new Claimed.Off(new BigDecimal(text));
  }

  /** {@code 0.12 CNY/1000}: the part of reading in these cases. */
  private static Optional<StatedAmount> amount(String text) {
    String[] parts = text.split("[ /]", -1);
    if (parts.length != 3 || !parts[0].matches("[0-9.]+")) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedAmount(new Money(new BigDecimal(parts[0]), parts[1]), Unit.parse(parts[2])));
  }

  private static List<String> list(String text) {
    return text == null ? List.of() : List.of(text.split(";", -1));
  }

  private static String or(CSVRecord row, String column, String otherwise) {
    return row.isSet(column) && !row.get(column).isEmpty() ? row.get(column) : otherwise;
  }

  private static String text(String text) {
    return text.isEmpty() ? null : text;
  }

  private static BigDecimal decimal(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
