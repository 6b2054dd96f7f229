package dev.tokenprice.job;

/** Told how far a run has come. Calls come one at a time, each after the one before has ended. */
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
   * Reading begins.
   *
   * @param bytes of the lists that are not on record yet
   */
  default void toRead(long bytes) {}

  /**
   * @param rows records read of the current list so far
   * @param bytes read so far of those {@link #toRead}; grows
   */
  default void rows(long rows, long bytes) {}

  /**
   * The report is being drawn.
   *
   * @param done offers gone through so far, an offer once for each time; grows
   * @param total so many will have been gone through, as far as is known; may fall
   */
  default void drawn(long done, long total) {}
}
