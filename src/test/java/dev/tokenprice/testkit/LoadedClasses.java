package dev.tokenprice.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The classes of the jar as the JVM has them once they are loaded, in an archive that is made once
 * for each build: a start that finds them there takes a fifth less processor time.
 */
final class LoadedClasses {
  private static final Path TARGET = Program.JAR.resolveSibling("");
  private static final Path ARCHIVE = TARGET.resolve("tokenprice.jsa");
  private static final List<String> OPTIONS = options();

  private LoadedClasses() {}

  /** Where there is none, or it does not fit, the JVM starts without and says nothing. */
  static List<String> inUse() {
    return OPTIONS;
  }

  private static List<String> options() {
    try (FileChannel oneAtATime =
        FileChannel.open(
            TARGET.resolve("tokenprice.jsa.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      oneAtATime.lock();
      if (!isOfThisJar()) {
        make();
      }
      return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds*=off");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfThisJar() throws IOException {
    return Files.exists(ARCHIVE)
        && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(Program.JAR)) > 0;
  }

  private static void make() throws IOException {
    Path work = Files.createTempDirectory(TARGET, "classes-");
    Path made = work.resolve("tokenprice.jsa");
    try {
      new Program(work)
          .plain()
          .with(Program.QUICK_START, "-XX:ArchiveClassesAtExit=" + made)
          .withShippedInput()
          .run("run", "--quiet");
      if (Files.exists(made)) {
        Files.move(made, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }
}
