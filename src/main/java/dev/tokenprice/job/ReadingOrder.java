package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.reading.text.TextRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A list to be read, or a part of it, as a partition carries it to a worker.
 *
 * @param name of the list below the input folder
 * @param sha256 of its bytes
 * @param digest of what else its reading depends on
 * @param mappings SHA-256 of the bundle of all mappings of the night
 * @param program the version of the program that asks
 * @param range the part; null for the whole list
 */
record ReadingOrder(
    String name,
    String sha256,
    String digest,
    String mappings,
    String program,
    @Nullable TextRange range) {
  static ReadingOrder of(Delivery list, String digest, String mappings, String program) {
    return new ReadingOrder(list.name(), list.sha256(), digest, mappings, program, null);
  }

  /** The same list in parts, if there are any; else as a whole. */
  List<ReadingOrder> in(List<TextRange> ranges) {
    return ranges.isEmpty() ? List.of(this) : ranges.stream().map(this::of).toList();
  }

  private ReadingOrder of(TextRange part) {
    return new ReadingOrder(name, sha256, digest, mappings, program, part);
  }

  static ReadingOrder in(ExecutionContext context) {
    String range = context.getString("range", "");
    return new ReadingOrder(
        context.getString("name"),
        context.getString("sha256"),
        context.getString("digest"),
        context.getString("mappings"),
        context.getString("program"),
        range.isEmpty() ? null : TextRange.parse(range));
  }

  ExecutionContext context() {
    return new ExecutionContext(
        Map.of(
            "name", name,
            "sha256", sha256,
            "digest", digest,
            "mappings", mappings,
            "program", program,
            "range", rangeText()));
  }

  /** What the reading is kept under: the same whoever reads it, and whenever. */
  String reading() {
    return RunIdentity.digest(
        String.join("\0", List.of(name, sha256, digest, program, rangeText())));
  }

  private String rangeText() {
    return range == null ? "" : range.text();
  }
}
