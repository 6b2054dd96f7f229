package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.shared.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a worker has of the manager's input folder: the mappings, and the list it reads. */
final class WorkFolder implements AutoCloseable {
  private final Path root;
  private final SharedFiles files;
  private String mappings = "";
  private String list = "";

  private WorkFolder(Path root, SharedFiles files) {
    this.root = root;
    this.files = files;
  }

  static WorkFolder make(SharedFiles files) throws IOException {
    return new WorkFolder(Files.createTempDirectory("tokenprice-worker"), files);
  }

  /** Holds the mappings. */
  Path input() {
    return root.resolve("input");
  }

  /** Brings the mappings to those of an order. */
  void turnTo(ReadingOrder order) throws IOException {
    if (order.mappings().equals(mappings)) {
      return;
    }
    mappings = "";
    TemporaryFolder.delete(input());
    Files.createDirectories(input());
    Path bundle = fetch(order.mappings());
    try (InputStream content = Files.newInputStream(bundle)) {
      MappingBundle.unpack(content, input());
    }
    mappings = order.mappings();
  }

  /**
   * Fetches the list of an order, unless it is the one fetched last.
   *
   * @throws IOException if the store does not have it, or other bytes
   */
  Delivery list(ReadingOrder order) throws IOException {
    Path path = root.resolve("list");
    if (!order.sha256().equals(list)) {
      list = "";
      try (InputStream stored = Files.newInputStream(fetch(order.sha256()))) {
        Archive.unpack(stored, order.sha256(), path);
      }
      list = order.sha256();
    }
    return new Delivery(order.name(), path, order.sha256(), Files.size(path), Kind.PRICE_LIST);
  }

  private Path fetch(String sha256) throws IOException {
    Path fetched = root.resolve("fetched");
    try (OutputStream out = Files.newOutputStream(fetched)) {
      files.copy(sha256, out);
    }
    return fetched;
  }

  @Override
  public void close() throws IOException {
    TemporaryFolder.delete(root);
  }
}
