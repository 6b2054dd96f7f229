package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A list to be read, as a partition carries it to a worker.
 *
 * @param name of the list below the input folder
 * @param sha256 of its bytes
 * @param digest of what else its reading depends on
 * @param mappings SHA-256 of the bundle of all mappings of the night
 * @param program the version of the program that asks
 */
record ReadingOrder(String name, String sha256, String digest, String mappings, String program) {
  static ReadingOrder of(Delivery list, String digest, String mappings, String program) {
    return new ReadingOrder(list.name(), list.sha256(), digest, mappings, program);
  }

  static ReadingOrder in(ExecutionContext context) {
    return new ReadingOrder(
        context.getString("name"),
        context.getString("sha256"),
        context.getString("digest"),
        context.getString("mappings"),
        context.getString("program"));
  }

  ExecutionContext context() {
    return new ExecutionContext(
        Map.of(
            "name", name,
            "sha256", sha256,
            "digest", digest,
            "mappings", mappings,
            "program", program));
  }

  /** What the reading is kept under: the same whoever reads it, and whenever. */
  String reading() {
    return RunIdentity.digest(String.join("\0", List.of(name, sha256, digest, program)));
  }
}
