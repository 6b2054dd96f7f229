package dev.tokenprice.cli;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.MappingException;
import dev.tokenprice.reading.Mappings;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how files are read, before anything is stored. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @Option(names = "--csv", description = "one row per price cell")
  private boolean csv;

  @Option(names = "--fx", paramLabel = "USD=7.2", description = "yuan for one unit of a currency")
  private Map<String, BigDecimal> rates = Map.of();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    var reader = new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);
    var rows = new CellRows(rates);
    if (csv) {
      out.println(CellRows.HEADER);
    }
    for (Path file : files) {
      PriceListReading reading = read(reader, file);
      reading.refusal().ifPresent(h -> err.println(file + ": " + text(h)));
      if (!csv) {
        reading.columns().forEach(out::println);
      }
      try (Stream<CellReading> cells = reading.cells()) {
        cells.filter(c -> csv && !c.isMissing()).forEach(c -> rows.of(c).forEach(out::println));
      }
    }
    out.flush();
    err.flush();
    return 0;
  }

  private static PriceListReading read(PriceListReader reader, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      Mapping mapping = Mappings.beside(file);
      return reader.read(name, Content.of(file), mapping);
    } catch (MappingException e) {
      return PriceListReading.refused(name, null, e.held(name));
    }
  }

  private static String text(Held held) {
    return held.where().line() + ": " + held.reason().code() + " " + held.evidence();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
