package dev.tokenprice.cli;

import dev.tokenprice.pricing.Workload;
import dev.tokenprice.reading.settings.ModelSettings;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.reading.settings.WorkloadSettings;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The built-in settings with the user's own on top. */
final class UserSettings {
  private final Path input;
  private final ProgramSettings program;

  UserSettings(Path input, ProgramSettings program) {
    this.input = input;
    this.program = program;
  }

  ProgramSettings program() {
    return program;
  }

  /** The words of {@code vocabulary/} beside the jar come first, then those of the settings. */
  Vocabulary vocabulary() throws IOException {
    var vocabulary = Vocabulary.builtIn();
    Optional<Path> besideJar = folderOfJar().map(folder -> folder.resolve("vocabulary"));
    if (besideJar.isPresent() && Files.isDirectory(besideJar.get())) {
      vocabulary = vocabulary.with(besideJar.get());
    }
    Path named = program.vocabulary();
    return named == null ? vocabulary : vocabulary.with(named);
  }

  ModelSettings models() throws IOException {
    Path file = input.resolve("models.yml");
    return Files.isRegularFile(file)
        ? ModelSettings.builtIn().with(ModelSettings.read("models.yml", Files.readAllBytes(file)))
        : ModelSettings.builtIn();
  }

  List<Workload> workloads() throws IOException {
    Path file = input.resolve("workloads.yml");
    return Files.isRegularFile(file)
        ? WorkloadSettings.read("workloads.yml", Files.readAllBytes(file))
        : WorkloadSettings.builtIn();
  }

  private static Optional<Path> folderOfJar() {
    var source = UserSettings.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
