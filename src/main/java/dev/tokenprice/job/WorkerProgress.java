package dev.tokenprice.job;

import dev.tokenprice.ledger.Store;

/** Told what a worker does. */
public interface WorkerProgress {
  /** Nobody looks. */
  WorkerProgress SILENT = new WorkerProgress() {};

  /** It waits for lists to read. */
  default void waiting(Store store) {}

  /**
   * It has read a list.
   *
   * @param rows records
   * @param held price cells held
   */
  default void read(String name, long rows, long held) {}

  /** It leaves a list to the manager, whose words or limits are not the worker's. */
  default void left(String name) {}
}
