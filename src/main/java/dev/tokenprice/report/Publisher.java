package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentPrice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a report below the output folder: the workbook, the CSV files and {@code run.json}. */
public final class Publisher {
  private final Path output;

  /**
   * @param output the output folder; made where there is none
   */
  public Publisher(Path output) {
    this.output = output;
  }

  /**
   * Publishes into the folder of the as-of date. All files are whole or the old ones stay.
   *
   * @return the workbook
   * @throws OutputNotWritable if it cannot be written
   */
  public Path publish(Report report) {
    Path folder = output.resolve(report.asOf().toString());
    Path workbook = folder.resolve("llm-price-report-" + report.asOf() + ".xlsx");
    try (var publication = new Publication(folder)) {
      publication.add(CsvFiles.PRICES.name(), CsvFiles.PRICES.of(prices(report)));
      publication.add(CsvFiles.CHANGES.name(), CsvFiles.CHANGES.of(report.analysis().changes()));
      publication.add(CsvFiles.CLAIMS.name(), CsvFiles.CLAIMS.of(report.analysis().claims()));
      publication.add(CsvFiles.TRAPS.name(), CsvFiles.TRAPS.of(report.analysis().traps()));
      var held = CsvFiles.held(new HeldText(report.messages()));
      publication.add(held.name(), held.of(report.facts().held()));
      publication.add("run.json", new RunJson(report));
      publication.add(workbook.getFileName().toString(), new WorkbookFile(report));
      publication.publish();
      return workbook;
    } catch (IOException e) {
      throw new OutputNotWritable(folder, e);
    } catch (RuntimeException e) {
      throw ioFault(e).<RuntimeException>map(io -> new OutputNotWritable(folder, io)).orElse(e);
    }
  }

  /** The fault of the disk that a library wrapped, if it was one. */
  private static Optional<IOException> ioFault(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return Optional.of(io);
      }
    }
    return Optional.empty();
  }

  private static Iterable<CurrentPrice> prices(Report report) {
    return () ->
        report.analysis().offers().stream().flatMap(offer -> offer.prices().stream()).iterator();
  }
}
