package dev.tokenprice.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as a child process, in a folder of its own. */
public final class Program {
  static final Path JAR = Path.of("target", "tokenprice.jar").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 600;

  /** Halves the processor time of a short run. */
  static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Path folder;
  private final List<String> jvm = new ArrayList<>();
  private List<String> shell = List.of();
  private Path jar = JAR;
  private boolean plain;

  public Program(Path folder) {
    this.folder = folder;
  }

  /** What a finished process left. */
  public record Result(int exitCode, String out, String err) {}

  public Program with(String... jvmOptions) {
    jvm.addAll(List.of(jvmOptions));
    return this;
  }

  /** Runs another jar than the one that was just built. */
  public Program from(Path other) {
    jar = other;
    return this;
  }

  /** As {@code java -jar} runs it: nothing is done for a quick start. */
  public Program plain() {
    plain = true;
    return this;
  }

  /** Runs it by a line of the shell, in which {@code "$@"} stands for the command. */
  public Program under(String line) {
    shell = List.of("bash", "-c", line, "bash");
    return this;
  }

  /** As any program runs. */
  public Program alone() {
    shell = List.of();
    return this;
  }

  /** Copies the repository's own {@code input/}. */
  public Program withShippedInput() {
    copy(Path.of("input"), folder.resolve("input"));
    return this;
  }

  /** Goes on where another has come to: with its lists, its data and its reports. */
  public Program after(Program other) {
    copy(other.folder, folder, StandardCopyOption.COPY_ATTRIBUTES);
    return this;
  }

  private static void copy(Path from, Path to, CopyOption... options) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, options);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Program withInput(String name, String text) {
    return withInput(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Program withInput(String name, byte[] content) {
    try {
      Path file = folder.resolve("input").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>(shell);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(quickStart());
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout.txt").toFile())
        .redirectError(folder.resolve("stderr.txt").toFile())
        .start();
  }

  private List<String> quickStart() {
    if (plain) {
      return List.of();
    }
    var options = new ArrayList<String>(List.of(QUICK_START));
    if (jar.equals(JAR)) {
      options.addAll(LoadedClasses.inUse());
    }
    return options;
  }

  public Result run(String... arguments) {
    try {
      Process process = start(arguments);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + List.of(arguments));
      }
      return new Result(
          process.exitValue(),
          Files.readString(folder.resolve("stdout.txt")),
          Files.readString(folder.resolve("stderr.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The text of a file of the output folder of a day, without its byte order mark. */
  public String text(String asOf, String name) {
    try {
      return Files.readString(output(asOf, name)).replace("\uFEFF", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder of the run's own, by its path from there. */
  public SortedMap<String, byte[]> files(String below) {
    var contents = new TreeMap<String, byte[]>();
    Path top = folder.resolve(below);
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(top.relativize(file).toString(), Files.readAllBytes(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the output folder of a day, e.g. {@code changes.csv}. */
  public Path output(String asOf, String name) {
    return folder.resolve("output").resolve(asOf).resolve(name);
  }
}
