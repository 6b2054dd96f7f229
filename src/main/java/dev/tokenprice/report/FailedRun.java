package dev.tokenprice.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The facts of a run that published nothing, as {@code run.json} has them: the one of the output
 * folder belongs to the report that stands there. It is gone once a run succeeds.
 */
public final class FailedRun {
  private static final String NAME = "failed-run.json";

  private final Path folder;

  public FailedRun(Path folder) {
    this.folder = folder;
  }

  /**
   * @param report with the exit code of the run among its facts
   * @param error why, in a sentence
   * @return the file
   */
  public Path write(Report report, String error) throws IOException {
    try (var publication = new Publication(folder)) {
      publication.add(NAME, new RunJson(report, error));
      publication.publish();
    }
    return folder.resolve(NAME);
  }

  public void clear() throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }
}
