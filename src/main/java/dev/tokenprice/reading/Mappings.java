package dev.tokenprice.reading;

import dev.tokenprice.intake.NamedFile;
import dev.tokenprice.reading.cell.DateGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the mapping of a list: {@code NAME.yml} beside it, else {@code mappings/SOURCE.yml}. */
public final class Mappings {
  private static final String ENDING = ".yml";

  private Mappings() {}

  /**
   * @param input the input folder
   * @param fileName of the list, relative to the folder, with {@code /}
   * @throws MappingException if the mapping is broken; the list is then refused
   */
  public static Mapping of(Path input, String fileName) throws IOException {
    return first(input, candidates(NamedFile.in(input, fileName), input, fileName));
  }

  /**
   * The mapping of a file anywhere.
   *
   * @throws MappingException if the mapping is broken
   */
  public static Mapping beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Mapping.none() : of(folder, String.valueOf(file.getFileName()));
  }

  /** The mapping file that {@link #beside} reads; empty if there is none. */
  public static Optional<Path> fileOf(Path file) {
    Path folder = file.resolveSibling("");
    return candidates(file, folder, String.valueOf(file.getFileName())).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** {@code NAME.yml} beside a list, whether it is there or not. */
  public static Path ownFile(Path file) {
    return file.resolveSibling(ListName.of(String.valueOf(file.getFileName())) + ENDING);
  }

  private static List<Path> candidates(Path file, Path input, String fileName) {
    String name = ListName.of(fileName);
    Path shared = input.resolve("mappings");
    return List.of(
        NamedFile.in(file.resolveSibling(""), name + ENDING),
        NamedFile.in(shared, name + ENDING),
        NamedFile.in(shared, DateGrammar.nameWithoutDate(name) + ENDING));
  }

  private static Mapping first(Path input, List<Path> candidates) throws IOException {
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate)) {
        String name = input.relativize(candidate).toString().replace('\\', '/');
        return Mapping.parse(name, Files.readString(candidate));
      }
    }
    return Mapping.none();
  }
}
