package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentPrice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Writes a report below the output folder: the workbook, the CSV files and {@code run.json}. */
public final class Publisher {
  static final String RUN_JSON = "run.json";

  private final Path output;

  /**
   * @param output the output folder; made where there is none
   */
  public Publisher(Path output) {
    this.output = output;
  }

  /**
   * Whether the report of a day stands there whole and is the one with that identity.
   *
   * @throws OutputNotWritable if what stands there cannot be read
   */
  public boolean isPublished(LocalDate asOf, String identity) {
    Path folder = folder(asOf);
    Path facts = folder.resolve(RUN_JSON);
    try {
      return Files.isRegularFile(workbook(asOf))
          && Files.isRegularFile(facts)
          && RunJson.isOf(identity, Files.readString(facts));
    } catch (IOException e) {
      throw new OutputNotWritable(folder, e);
    }
  }

  /** Draws a workbook for nobody: what drawing loads is there when the report is drawn. */
  public static void rehearse(Report report) throws IOException {
    new WorkbookFile(report, offers -> {}).writeTo(OutputStream.nullOutputStream());
  }

  /**
   * Publishes into the folder of the as-of date. All files are whole or the old ones stay.
   *
   * @param passed told how many more offers were gone through: all of them twice, on several
   *     threads
   * @return the workbook
   * @throws OutputNotWritable if it cannot be written
   */
  public Path publish(Report report, LongConsumer passed) {
    Path folder = folder(report.asOf());
    Path workbook = workbook(report.asOf());
    try (var publication = new Publication(folder)) {
      publication.addMeanwhile(CsvFiles.PRICES.name(), CsvFiles.PRICES.of(prices(report, passed)));
      publication.add(CsvFiles.CHANGES.name(), CsvFiles.CHANGES.of(report.analysis().changes()));
      publication.add(CsvFiles.CLAIMS.name(), CsvFiles.CLAIMS.of(report.analysis().claims()));
      publication.add(CsvFiles.TRAPS.name(), CsvFiles.TRAPS.of(report.analysis().traps()));
      var held = CsvFiles.held(new HeldText(report.messages()));
      publication.add(held.name(), held.of(report.facts().held()));
      publication.add(RUN_JSON, new RunJson(report, null));
      publication.add(workbook.getFileName().toString(), new WorkbookFile(report, passed));
      publication.publish();
      return workbook;
    } catch (IOException e) {
      throw new OutputNotWritable(folder, e);
    } catch (RuntimeException e) {
      throw ioFault(e).<RuntimeException>map(io -> new OutputNotWritable(folder, io)).orElse(e);
    }
  }

  private Path folder(LocalDate asOf) {
    return output.resolve(asOf.toString());
  }

  private Path workbook(LocalDate asOf) {
    return folder(asOf).resolve("llm-price-report-" + asOf + ".xlsx");
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

  private static Iterable<CurrentPrice> prices(Report report, LongConsumer passed) {
    return () ->
        report.analysis().offers().stream()
            .peek(offer -> passed.accept(1))
            .flatMap(offer -> offer.prices().stream())
            .iterator();
  }
}
