package dev.tokenprice.cli;

import dev.tokenprice.cli.inspect.CellRows;
import dev.tokenprice.cli.inspect.Explanation;
import dev.tokenprice.cli.inspect.InspectedFile;
import dev.tokenprice.cli.inspect.SuggestionWriter;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.report.HeldText;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how files are read, before anything is stored. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--csv")
  private boolean csv;

  @Option(names = "--suggest")
  private boolean suggest;

  @Option(names = "--fx", paramLabel = "USD=7.2")
  private Map<String, BigDecimal> rates = Map.of();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Messages messages = common.messages();
    var settings = common.settings();
    var reader = new PriceListReader(settings.vocabulary(), settings.program().limits());
    var view = view(messages);
    boolean usable = true;
    for (Path file : files) {
      Optional<String> fault = fault(messages, file);
      fault.ifPresent(console.err()::println);
      usable &= fault.isEmpty() && view.show(reader, file);
    }
    console.close();
    return usable ? ExitCode.DONE.code() : ExitCode.USAGE.code();
  }

  /** One of the three things that the command shows of a file. */
  @FunctionalInterface
  private interface View {
    /** Returns whether it could be done. */
    boolean show(PriceListReader reader, Path file) throws IOException;
  }

  private View view(Messages messages) {
    if (suggest) {
      return (reader, file) -> suggest(messages, reader, file);
    }
    var out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    if (csv) {
      var rows = new CellRows(rates(messages));
      out.println(CellRows.HEADER);
      return (reader, file) -> cells(messages, rows, out, InspectedFile.reading(reader, file));
    }
    var explanation = new Explanation(messages, out);
    return (reader, file) -> {
      explanation.print(InspectedFile.read(reader, file));
      out.flush();
      return true;
    };
  }

  private boolean suggest(Messages messages, PriceListReader reader, Path file) throws IOException {
    var outcome = new SuggestionWriter(messages).write(InspectedFile.read(reader, file));
    (outcome.refused() ? console.err() : console.out()).println(outcome.sentence());
    return !outcome.refused();
  }

  private boolean cells(
      Messages messages, CellRows rows, PrintWriter out, PriceListReading reading) {
    reading.refusal().ifPresent(held -> console.err().println(refusal(messages, held)));
    try (Stream<CellReading> cells = reading.cells()) {
      cells
          .filter(cell -> !cell.isMissing())
          .forEach(c -> rows.of(c).forEach(row -> out.println(Visible.of(row))));
    }
    out.flush();
    return true;
  }

  private static String refusal(Messages messages, Held held) {
    long line = held.where().line();
    String where = held.where().file() + (line == 0 ? "" : ":" + line);
    String sentence = new HeldText(messages).sentence(held);
    return where + ": " + held.reason().code() + ": " + sentence;
  }

  private static Optional<String> fault(Messages messages, Path file) {
    if (Files.notExists(file)) {
      return Optional.of(messages.text("inspect.no-file", file));
    }
    if (Files.isDirectory(file)) {
      return Optional.of(messages.text("inspect.is-folder", file));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(messages.text("inspect.not-a-file", file));
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(messages.text("inspect.unreadable", file));
  }

  private Map<String, BigDecimal> rates(Messages messages) {
    Map<String, BigDecimal> checked = new LinkedHashMap<>();
    rates.forEach(
        (currency, rate) -> {
          if (!currency.matches("[A-Z]{3}") || rate.signum() <= 0) {
            throw new UsageException(messages.text("inspect.rate", currency, rate));
          }
          checked.put(currency, rate);
        });
    return checked;
  }
}
