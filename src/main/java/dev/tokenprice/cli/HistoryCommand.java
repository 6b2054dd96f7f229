package dev.tokenprice.cli;

import dev.tokenprice.analysis.HistoryLine;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.ModelHistory;
import dev.tokenprice.job.RecordedHistory;
import dev.tokenprice.ledger.PriceLedger;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every price of a model. */
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "VENDOR")
  private String vendor = "";

  @Parameters(index = "1", paramLabel = "MODEL")
  private String model = "";

  @Option(names = "--csv")
  private boolean csv;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf = LocalDate.now(Clock.system(ZoneId.systemDefault()));

  @Option(names = "--known-on", paramLabel = "DATE")
  private @Nullable LocalDate knownOn;

  @Override
  public Integer call() throws IOException {
    return OpenLedger.use(common, console, this::show);
  }

  private int show(PriceLedger ledger) throws IOException {
    var order =
        ReportOrders.of(
            common,
            null,
            Mix.THREE_TO_ONE,
            Set.of(),
            common.acknowledgements().on(asOf, knownOn),
            knownOn);
    var recorded = new RecordedHistory(ledger, asOf, knownOn, order);
    List<HistoryLine> lines = recorded.of(vendor, model);
    if (csv) {
      HistoryText.csv(lines).forEach(console.out()::println);
    } else {
      new HistoryText(common.messages())
          .plain(lines)
          .forEach(line -> console.out().println(Visible.line(line)));
    }
    if (lines.isEmpty()) {
      tellNone(recorded.analysed());
      return ExitCode.USAGE.code();
    }
    return ExitCode.DONE.code();
  }

  private void tellNone(ModelHistory histories) {
    var messages = common.messages();
    console.err().println(messages.text("history.none", vendor, model));
    List<String> near = histories.near(model);
    if (!near.isEmpty()) {
      String names = String.join(messages.text("list.separator"), near);
      console.err().println(messages.text("history.none.near", names));
    }
  }
}
