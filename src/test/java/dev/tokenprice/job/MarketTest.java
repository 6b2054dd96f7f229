package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.job.Market.Arrival;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.LedgerDump;
import dev.tokenprice.ledger.LedgerView;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.settings.ModelSettings;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty nights of a market, each with what the report must say then. */
class MarketTest {
  private static final Path NIGHTS = Path.of("src/test/resources/market/nights.txt");

  /** Files that arrive at a time. */
  private static final int A_NIGHT = 8;

  @TempDir private Path root;
  private Nights nights;

  @BeforeEach
  void start() {
    nights = new Nights(root);
  }

  /**
   * One night: what happens, and what is new in the report ({@code +}) and gone from it ({@code
   * -}).
   */
  private record Night(String date, String title, List<String> news, List<String> expected) {
    boolean isQuiet() {
      return news.isEmpty() && expected.isEmpty();
    }

    String told(List<String> facts) {
      return "== %s %s%n%s".formatted(date, title, String.join("\n", new TreeSet<>(facts)));
    }
  }

  @Test
  void everyNightSaysWhatHappened() throws Exception {
    var market = new Market();
    SortedSet<String> before = new TreeSet<>();
    var told = new ArrayList<String>();
    var expected = new ArrayList<String>();
    try (Database database = nights.open()) {
      long rows = 0;
      for (Night night : story()) {
        market.night(night.date(), night.news()).forEach(this::put);
        SortedSet<String> facts = MarketState.of(report(database, night.date()));
        String is = night.told(difference(before, facts));
        String shouldBe = night.told(night.expected());
        if (!is.equals(shouldBe)) {
          told.add(is);
          expected.add(shouldBe);
        }
        before = facts;
        long now = pricesOnRecord(database);
        assertThat(night.isQuiet() && now != rows).as("%s adds a row", night.date()).isFalse();
        rows = now;
      }
    }
    assertThat(String.join("\n", told))
        .as("the nights of %s that differ", NIGHTS)
        .isEqualTo(String.join("\n", expected));
  }

  @Test
  void anotherOrderOfArrivalGivesTheSameHistory() throws Exception {
    List<Arrival> arrivals = new ArrayList<>();
    var market = new Market();
    for (Night night : story()) {
      arrivals.addAll(market.night(night.date(), night.news()));
    }
    List<String> expected = historyOf(arrivals, "straight");

    assertThat(historyOf(shuffled(arrivals), "shuffled")).isEqualTo(expected);
    assertThat(expected).hasSizeGreaterThan(20);
  }

  /** Every third, then every third of the rest ...; a list of one day keeps its editions' order. */
  private static List<Arrival> shuffled(List<Arrival> arrivals) {
    var shuffled = new ArrayList<Arrival>();
    var seen = new ArrayList<String>();
    for (int start : List.of(2, 0, 1)) {
      for (int i = arrivals.size() - 1 - start; i >= 0; i -= 3) {
        String name = arrivals.get(i).name();
        if (!seen.contains(name)) {
          seen.add(name);
          arrivals.stream().filter(one -> one.name().equals(name)).forEach(shuffled::add);
        }
      }
    }
    return shuffled;
  }

  private List<String> historyOf(List<Arrival> arrivals, String name) throws Exception {
    var own = new Nights(root.resolve(name));
    try (Database database = own.open()) {
      LocalDate day = LocalDate.parse("2024-08-01");
      var arrived = new TreeSet<String>();
      for (Arrival arrival : arrivals) {
        if (arrived.size() == A_NIGHT || arrived.contains(arrival.name())) {
          own.run(database, day.toString(), readers(own), new PlainReport(own.output()));
          day = day.plusDays(1);
          arrived.clear();
        }
        own.put(arrival.name(), arrival.lines().toArray(String[]::new));
        arrived.add(arrival.name());
      }
      own.run(database, day.toString(), readers(own), new PlainReport(own.output()));
      return new PriceLedger(database)
          .view(day, null)
          .histories()
          .flatMap(history -> lines(history))
          .sorted()
          .toList();
    }
  }

  private static java.util.stream.Stream<String> lines(OfferHistory history) {
    return history.points().stream()
        .map(
            point ->
                String.join(
                    " ",
                    history.source(),
                    history.offer().model().toLowerCase(java.util.Locale.ROOT),
                    point.meter().code(),
                    point.effectiveFrom().toString(),
                    point.price().toString(),
                    point.lastSeen().toString()));
  }

  private Report report(Database database, String date) throws Exception {
    var captured = new Captured();
    nights.run(database, date, readers(nights), captured);
    return captured.report.orElseThrow();
  }

  private static FileReaders readers(Nights where) {
    return new InputReaders(where.input(), Vocabulary.builtIn(), ReadingLimits.DEFAULT);
  }

  private void put(Arrival arrival) {
    nights.put(arrival.name(), arrival.lines().toArray(String[]::new));
  }

  private static long pricesOnRecord(Database database) {
    return LedgerDump.of(database).stream().filter(row -> row.startsWith("price_point")).count();
  }

  private static List<String> difference(Collection<String> before, Collection<String> after) {
    var difference = new ArrayList<String>();
    before.stream().filter(fact -> !after.contains(fact)).forEach(f -> difference.add("- " + f));
    after.stream().filter(fact -> !before.contains(fact)).forEach(f -> difference.add("+ " + f));
    return difference;
  }

  private static List<Night> story() throws IOException {
    var story = new ArrayList<Night>();
    for (String line : Files.readAllLines(NIGHTS)) {
      if (line.startsWith("== ")) {
        story.add(
            new Night(
                line.substring(3, 13),
                line.substring(13).strip(),
                new ArrayList<>(),
                new ArrayList<>()));
      } else if (line.startsWith("+ ") || line.startsWith("- ")) {
        story.get(story.size() - 1).expected().add(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        story.get(story.size() - 1).news().add(line);
      }
    }
    return story;
  }

  /** Draws the report and keeps it. */
  private final class Captured implements NightlyReport {
    private Optional<Report> report = Optional.empty();

    @Override
    public boolean isPublished(NightlyRun run) {
      return false;
    }

    @Override
    public void publish(NightlyRun run, LedgerView record, JobProgress progress) {
      report = Optional.of(drawer().draw(run.businessDate(), record));
    }

    private ReportDrawer drawer() {
      ModelSettings models = ModelSettings.builtIn();
      return new ReportDrawer(
          new ReportDrawer.Order(
              nights.output(),
              LocalDate.parse("2024-06-01"),
              AnalysisSettings.DEFAULT,
              new InputMappings(nights.input()),
              new Models(models.facts(), models.names()),
              List.of(),
              text -> Optional.empty(),
              Messages.in("en"),
              "test",
              Set.of(),
              null,
              "market"),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
  }
}
