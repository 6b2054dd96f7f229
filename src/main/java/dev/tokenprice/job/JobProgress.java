package dev.tokenprice.job;

/** Told how far a run has come. Calls come from one thread. */
public interface JobProgress {
  /** Nobody looks. */
  JobProgress SILENT = new JobProgress() {};

  /** The parts of a run, in their order. */
  enum Phase {
    TAKE_IN,
    READ,
    REPORT
  }

  default void phase(Phase phase) {}

  /**
   * A price list is begun.
   *
   * @param number of this list among those to read, 1-based
   * @param total lists in the folder
   */
  default void file(String name, int number, int total) {}

  /**
   * @param rows records read of the current list so far
   */
  default void rows(long rows) {}
}
