package dev.tokenprice.testkit;

import java.io.IOException;
import java.nio.file.Path;

/** Is told before the disk or the database changes. */
@FunctionalInterface
public interface Watcher {
  /**
   * @param change such as {@code move prices.csv}
   * @throws IOException to let it fail
   */
  void before(String change) throws IOException;

  /**
   * Is told before a file is opened to be read.
   *
   * @param file on the real disk
   * @throws IOException to let it fail
   */
  default void reading(Path file) throws IOException {}
}
