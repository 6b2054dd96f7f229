package dev.tokenprice.cli.inspect;

import dev.tokenprice.reading.CellReading;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.MappingException;
import dev.tokenprice.reading.Mappings;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.settings.KnownPrices;
import dev.tokenprice.reading.suggest.Suggester;
import dev.tokenprice.reading.suggest.Suggestion;
import dev.tokenprice.reading.text.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file, read and counted.
 *
 * @param mapping the mapping file that was used; empty if there is none
 * @param suggestion empty if no price lacks a unit or a currency
 */
public record InspectedFile(
    Path path,
    Optional<Path> mapping,
    PriceListReading reading,
    Tally tally,
    Optional<Suggestion> suggestion) {

  /** Reads a file with its mapping; a broken mapping refuses it. */
  public static InspectedFile read(PriceListReader reader, Path path) throws IOException {
    var reading = reading(reader, path);
    var tally = new Tally();
    var suggester = new Suggester(KnownPrices.builtIn(), reading.columns());
    try (Stream<CellReading> cells = reading.cells()) {
      cells.forEach(
          cell -> {
            tally.observe(cell);
            suggester.observe(cell);
          });
    }
    return new InspectedFile(path, Mappings.fileOf(path), reading, tally, suggester.suggestion());
  }

  /** The file with its mapping, not yet counted. */
  public static PriceListReading reading(PriceListReader reader, Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    try {
      Mapping mapping = Mappings.beside(path);
      return reader.read(name, Content.of(path), mapping);
    } catch (MappingException e) {
      return PriceListReading.refused(name, null, e.held(name));
    }
  }

  /** Where the mapping of this file alone belongs. */
  public Path mappingToWrite() {
    return Mappings.ownFile(path);
  }
}
