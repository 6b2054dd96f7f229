package dev.tokenprice.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What a run did, a line of JSON each: below the data folder, the newest in {@code
 * tokenprice.0.log}. The run lock is held meanwhile.
 */
final class RunLog implements AutoCloseable {
  private static final int BYTES = 1 << 20;
  private static final int FILES = 5;
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger RUN = Logger.getLogger("dev.tokenprice");

  /** A step that fails ends the run, which says so in a sentence. Loggers are held weakly. */
  private static final Logger STEP =
      Logger.getLogger("org.springframework.batch.core.step.AbstractStep");

  private final Handler file;

  private RunLog(Handler file) {
    this.file = file;
  }

  /**
   * What libraries warn of goes to the terminal. SLF4J is bound here, by one thread: when two of
   * them log first it complains of it on the terminal.
   */
  static void warningsTo(PrintStream err) {
    LogManager.getLogManager().reset();
    STEP.setLevel(Level.OFF);
    ROOT.setLevel(Level.WARNING);
    ROOT.addHandler(new Warnings(err));
    LoggerFactory.getILoggerFactory();
  }

  /**
   * @param data holds {@code log/}, which is made where there is none
   */
  static RunLog in(Path data) throws IOException {
    Path folder = Files.createDirectories(folder(data));
    String pattern = folder.toString().replace("%", "%%") + "/tokenprice.%g.log";
    var file = new FileHandler(pattern, BYTES, FILES, true);
    file.setEncoding(StandardCharsets.UTF_8.name());
    file.setFormatter(new JsonLine());
    RUN.setLevel(Level.INFO);
    ROOT.addHandler(file);
    return new RunLog(file);
  }

  /** Where the log is. */
  static Path folder(Path data) {
    return data.resolve("log");
  }

  void event(String event, Map<String, ?> values) {
    log(Level.INFO, event, values, null);
  }

  void failure(String event, Map<String, ?> values, Throwable thrown) {
    log(Level.SEVERE, event, values, thrown);
  }

  private static void log(
      Level level, String event, Map<String, ?> values, @Nullable Throwable thrown) {
    var entry = new LogRecord(level, event);
    entry.setLoggerName(RUN.getName());
    entry.setThrown(thrown);
    RUN.log(JsonLine.with(entry, values));
  }

  @Override
  public void close() {
    ROOT.removeHandler(file);
    file.close();
  }

  /** What a library warns of, for a person; the run's own records are for the file. */
  private static final class Warnings extends Handler {
    private final PrintStream err;

    Warnings(PrintStream err) {
      this.err = err;
      setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord entry) {
      if (isLoggable(entry) && !RUN.getName().equals(entry.getLoggerName())) {
        err.println(
            "["
                + entry.getLevel()
                + "] "
                + entry.getLoggerName()
                + " - "
                + Visible.line(String.valueOf(entry.getMessage())));
        if (entry.getThrown() != null) {
          entry.getThrown().printStackTrace(err);
        }
      }
    }

    @Override
    public void flush() {
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
