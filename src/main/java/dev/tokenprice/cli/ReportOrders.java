package dev.tokenprice.cli;

import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Judgements;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.job.Alert;
import dev.tokenprice.job.InputMappings;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.reading.claims.AmountText;
import dev.tokenprice.reading.settings.ModelSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What reports are drawn with: the settings, and what people have judged. */
final class ReportOrders {
  private ReportOrders() {}

  /**
   * @param acknowledged key to note
   * @param knownOn the day whose knowledge is shown; null for all that is known
   */
  static ReportDrawer.Order of(
      CommonOptions common,
      @Nullable LocalDate since,
      Mix mix,
      Set<Alert> alerts,
      Map<String, String> acknowledged,
      @Nullable LocalDate knownOn)
      throws IOException {
    UserSettings settings = common.settings();
    ModelSettings models = settings.models();
    return new ReportDrawer.Order(
        common.output(),
        since,
        new AnalysisSettings(
            mix,
            settings.program().staleRateDays(),
            settings.program().modelFall(),
            Map.of(),
            Judgements.NONE.acknowledging(acknowledged)),
        new InputMappings(common.input()),
        new Models(models.facts(), models.names()),
        settings.workloads(),
        new AmountText(settings.vocabulary())::read,
        common.messages(),
        Version.text(),
        Set.copyOf(alerts),
        knownOn,
        identity(common, settings, since, mix, acknowledged, knownOn));
  }

  /** What changes the report beside the deliveries. */
  private static String identity(
      CommonOptions common,
      UserSettings settings,
      @Nullable LocalDate since,
      Mix mix,
      Map<String, String> acknowledged,
      @Nullable LocalDate knownOn)
      throws IOException {
    return String.join(
        "\n",
        Version.withBuild(),
        settings.program().toString(),
        settings.vocabulary().ownWords(),
        common.messages().language(),
        String.valueOf(since),
        mix.code(),
        new TreeMap<>(acknowledged).toString(),
        String.valueOf(knownOn));
  }
}
