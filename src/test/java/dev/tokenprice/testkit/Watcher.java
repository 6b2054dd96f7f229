package dev.tokenprice.testkit;

import java.io.IOException;

/** Is told before the disk or the database changes. */
@FunctionalInterface
public interface Watcher {
  /**
   * @param change such as {@code move prices.csv}
   * @throws IOException to let it fail
   */
  void before(String change) throws IOException;
}
