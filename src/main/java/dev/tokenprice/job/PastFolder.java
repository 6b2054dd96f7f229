package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Journal.Entry;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.intake.NamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The input folder as it lay before earlier runs: its mappings as files, the rest as a list. */
final class PastFolder implements AutoCloseable {
  private static final Comparator<Delivery> AS_TAKEN_IN =
      Comparator.comparing(Delivery::kind).thenComparing(Delivery::name);

  private final Archive archive;
  private final Path root;
  private final Map<String, Delivery> present = new TreeMap<>();

  private PastFolder(Archive archive, Path root) {
    this.archive = archive;
    this.root = root;
  }

  static PastFolder empty(Archive archive) throws IOException {
    return new PastFolder(archive, Files.createTempDirectory("tokenprice-rebuild"));
  }

  /** Holds the mappings. */
  Path path() {
    return root.resolve("input");
  }

  /** A file to unpack into. */
  Path unpacked() {
    return root.resolve("unpacked");
  }

  /** Brings it to what a run found. */
  void turnTo(List<Entry> run) throws IOException {
    for (Entry entry : run) {
      Journal.apply(entry, present);
      if (entry.delivery().kind() == Kind.MAPPING) {
        lay(entry);
      }
    }
  }

  /** Everything but the mappings, in the order in which runs take it in. */
  List<Delivery> deliveries() {
    return present.values().stream().filter(TakeIn::isRecorded).sorted(AS_TAKEN_IN).toList();
  }

  private void lay(Entry entry) throws IOException {
    Path file = NamedFile.in(path(), entry.delivery().name());
    if (entry.gone()) {
      Files.deleteIfExists(file);
      return;
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    archive.unpack(entry.delivery().sha256(), file);
  }

  @Override
  public void close() throws IOException {
    TemporaryFolder.delete(root);
  }
}
