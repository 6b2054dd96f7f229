package dev.tokenprice.cli;

import dev.tokenprice.analysis.Mix;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.reading.settings.Acknowledgement;
import dev.tokenprice.reading.settings.Acknowledgements;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.OpenQuestion;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person has judged. */
@Command(name = "acknowledge", mixinStandardHelpOptions = true)
final class AcknowledgeCommand implements Callable<Integer> {
  private static final int DAYS = 180;

  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..*", paramLabel = "NUMBER")
  private List<String> numbers = List.of();

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Option(names = "--until", paramLabel = "DATE")
  private @Nullable LocalDate until;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf = LocalDate.now(clock);

  @Override
  public Integer call() throws IOException {
    Messages messages = common.messages();
    if (!numbers.isEmpty() && note.isBlank()) {
      throw new UsageException(messages.text("acknowledge.no-note"));
    }
    if (until != null && until.isBefore(asOf)) {
      throw new UsageException(messages.text("acknowledge.past", until, asOf));
    }
    return OpenLedger.use(common, console, this::judge);
  }

  private int judge(PriceLedger ledger) throws IOException {
    Acknowledgements acknowledged = common.acknowledgements();
    var order =
        ReportOrders.of(
            common, null, Mix.THREE_TO_ONE, Set.of(), acknowledged.on(asOf, null), null);
    var report = new ReportDrawer(order, clock).draw(asOf, ledger.view(asOf, null));
    List<OpenQuestion> open = OpenQuestion.of(report);
    return numbers.isEmpty() ? list(open) : note(acknowledged, open);
  }

  private int list(List<OpenQuestion> open) {
    Messages messages = common.messages();
    open.forEach(question -> console.out().println(Visible.line(question.text())));
    console
        .out()
        .println(
            open.isEmpty()
                ? messages.text("acknowledge.none")
                : messages.text("acknowledge.open", open.size()));
    return ExitCode.DONE.code();
  }

  private int note(Acknowledgements acknowledged, List<OpenQuestion> open) throws IOException {
    var noted = new ArrayList<Acknowledgement>();
    for (String number : numbers) {
      noted.add(acknowledgement(question(open, number)));
    }
    acknowledged.with(noted);
    noted.forEach(
        one ->
            console
                .out()
                .println(common.messages().text("acknowledge.done", one.number(), one.until())));
    return ExitCode.DONE.code();
  }

  private OpenQuestion question(List<OpenQuestion> open, String number) {
    return open.stream()
        .filter(question -> question.number().equals(number))
        .findFirst()
        .orElseThrow(
            () -> new UsageException(common.messages().text("acknowledge.unknown", number)));
  }

  private Acknowledgement acknowledgement(OpenQuestion question) {
    return new Acknowledgement(
        question.number(),
        question.key(),
        until == null ? asOf.plusDays(DAYS) : until,
        asOf,
        note.strip());
  }
}
