package dev.tokenprice.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which kind of file a name stands for. */
final class FileNames {
  static final List<String> FOLDERS = List.of("fx", "claims", "mappings");

  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
  private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".crdownload");
  private static final List<String> SETTINGS = List.of("models.yml", "workloads.yml");

  private FileNames() {}

  /**
   * The last part of a path, read as UTF-8 whatever the process's locale: a URI keeps the bytes
   * that a C locale would lose.
   */
  static String of(Path path) {
    String raw = path.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Hidden, locked by an editor, or not yet arrived in full. */
  static boolean leftAlone(String name) {
    return name.startsWith(".") || name.startsWith("~") || endsWithAny(lower(name), UNFINISHED);
  }

  /**
   * @param folder one of {@link #FOLDERS}, or empty for the input folder itself
   */
  static Optional<Kind> kind(String folder, String name) {
    String lower = lower(name);
    return switch (folder) {
      case "fx" -> table(lower, Kind.EXCHANGE_RATES);
      case "claims" -> table(lower, Kind.CLAIMS);
      case "mappings" -> yaml(lower, Kind.MAPPING);
      default ->
          SETTINGS.contains(lower)
              ? Optional.of(Kind.SETTINGS)
              : table(lower, Kind.PRICE_LIST).or(() -> yaml(lower, Kind.MAPPING));
    };
  }

  private static Optional<Kind> table(String lower, Kind kind) {
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return endsWithAny(plain, TABLES) ? Optional.of(kind) : Optional.empty();
  }

  private static Optional<Kind> yaml(String lower, Kind kind) {
    return lower.endsWith(".yml") ? Optional.of(kind) : Optional.empty();
  }

  private static boolean endsWithAny(String name, List<String> endings) {
    return endings.stream().anyMatch(name::endsWith);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
