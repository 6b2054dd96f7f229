package dev.tokenprice.cli;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.reading.settings.Acknowledgements;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command, and what follows from them. */
final class CommonOptions {
  /** What {@code --lang} takes. */
  static final class Languages implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Messages.LANGUAGES.iterator();
    }
  }

  @Option(names = "--input", paramLabel = "DIR")
  private Path input = Path.of("input");

  @Option(names = "--output", paramLabel = "DIR")
  private Path output = Path.of("output");

  @Option(names = "--data", paramLabel = "DIR")
  private Path data = Path.of("data");

  @Option(names = "--store", paramLabel = "URL")
  private @Nullable String store;

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--lang", paramLabel = "zh|en", completionCandidates = Languages.class)
  private String language = Messages.LANGUAGES.get(0);

  Path input() {
    return input;
  }

  Path output() {
    return output;
  }

  /** Holds the run lock, the archive, the journal, the ledger and the acknowledgements. */
  Path data() {
    return data;
  }

  /** The folder of a ledger that is this machine's own. */
  Path ledger() {
    return data.resolve("ledger");
  }

  /** The PostgreSQL that hosts share; empty if this machine has a ledger of its own. */
  Optional<Store> store() throws IOException {
    return store == null ? Optional.empty() : Optional.of(StoreAccess.to(store));
  }

  /** Opens the ledger in use; the caller holds the run lock. */
  Database openLedger() throws IOException {
    Optional<Store> shared = store();
    return shared.isPresent() ? Database.at(shared.get()) : Database.inFolder(ledger());
  }

  Acknowledgements acknowledgements() throws IOException {
    return Acknowledgements.in(data.resolve("acknowledged.yml"));
  }

  Archive archive() {
    return new Archive(data.resolve("archive"));
  }

  Journal journal() {
    return new Journal(data.resolve("journal"), archive());
  }

  Messages messages() {
    if (!Messages.LANGUAGES.contains(language)) {
      throw new UsageException("--lang: expected zh or en, found '" + language + "'");
    }
    return Messages.in(language);
  }

  /** What {@code --config} says, and what lies in the input folder and beside the jar. */
  UserSettings settings() throws IOException {
    if (config != null && !Files.isRegularFile(config)) {
      throw new UsageException(messages().text("run.no-config", config));
    }
    var program = config == null ? ProgramSettings.DEFAULT : ProgramSettings.read(config);
    return new UserSettings(input, program);
  }
}
