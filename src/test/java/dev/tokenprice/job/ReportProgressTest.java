package dev.tokenprice.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.job.NightlyOutcome.Work;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.settings.ModelSettings;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run says how far its report is: four times through the offers, a thousand at a time. */
class ReportProgressTest {
  private static final String DAY = "2024-05-31";

  @TempDir private Path root;
  private Nights nights;
  private final Told told = new Told();

  /** What was told of the report: the phase, or {@code done/total}. */
  private static final class Told implements JobProgress {
    private final List<String> phases = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    @Override
    public void phase(Phase phase) {
      phases.add(phase.name());
    }

    @Override
    public void drawn(long count, long total) {
      done.add(count);
      totals.add(total);
    }

    void forget() {
      phases.clear();
      done.clear();
      totals.clear();
    }

    /** The first counts that were told between two, both included. */
    List<Long> between(long from, long to) {
      return done.stream().filter(count -> count >= from && count <= to).distinct().toList();
    }
  }

  @BeforeEach
  void start() {
    nights = new Nights(root);
  }

  @Test
  void eachPassIsToldOfAndTheLastEndsAtTheTotal() throws Exception {
    putList("2024-05-30", 3000);

    assertThat(night(DAY)).isEqualTo(Work.DONE);

    assertThat(told.phases).containsExactly("TAKE_IN", "READ", "REPORT");
    assertThat(told.between(0, 6000))
        .as("put in order, then judged")
        .containsExactly(1000L, 2000L, 3000L, 4000L, 5000L, 6000L);
    assertThat(told.between(6001, 11_999)).as("written and drawn").hasSizeGreaterThanOrEqualTo(5);
    assertThat(told.done).isSorted().endsWith(12_000L);
    assertThat(told.totals).containsOnly(12_000L);
  }

  @Test
  void aReportDrawnAgainTellsTheSame() throws Exception {
    putList("2024-05-30", 1000);
    night(DAY);
    long last = last();
    told.forget();
    assertThat(night(DAY)).isEqualTo(Work.NOTHING_NEW);
    assertThat(told.done).as("no report is drawn").isEmpty();
    Files.delete(nights.output().resolve(DAY).resolve("run.json"));
    told.forget();

    assertThat(night(DAY)).isEqualTo(Work.PUBLISHED_AGAIN);

    assertThat(told.phases).containsExactly("REPORT");
    assertThat(told.done).isSorted().endsWith(4000L);
    assertThat(last).isEqualTo(4000);
  }

  @Test
  void theTotalFallsByOffersThatAreInForceNoMore() throws Exception {
    putList("2024-05-29", 1000);
    night("2024-05-29");
    told.forget();
    nights.remove("list-2024-05-29.csv");
    putList("2024-05-30", 900);

    night(DAY);

    assertThat(told.totals).startsWith(4000L).endsWith(3800L);
    assertThat(last()).isEqualTo(3800);
  }

  private long last() {
    return told.done.get(told.done.size() - 1);
  }

  private void putList(String date, int offers) {
    Stream<String> rows =
        IntStream.range(0, offers).mapToObj(i -> "Acme,model-" + (10_000 + i) + ",1," + (2 + i));
    nights.put(
        "list-" + date + ".csv",
        Stream.concat(Stream.of("vendor,model,input (CNY/1M tokens),output (CNY/1M tokens)"), rows)
            .toArray(String[]::new));
  }

  private Work night(String date) throws Exception {
    try (Database database = nights.open()) {
      var readers = new InputReaders(nights.input(), Vocabulary.builtIn(), ReadingLimits.DEFAULT);
      return nights.run(nights.job(database, readers, drawer(), told, null), date);
    }
  }

  private ReportDrawer drawer() {
    ModelSettings models = ModelSettings.builtIn();
    return new ReportDrawer(
        new ReportDrawer.Order(
            nights.output(),
            null,
            AnalysisSettings.DEFAULT,
            new InputMappings(nights.input()),
            new Models(models.facts(), models.names()),
            List.of(),
            text -> Optional.empty(),
            Messages.in("en"),
            "test",
            Set.of(),
            null,
            "progress"),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
