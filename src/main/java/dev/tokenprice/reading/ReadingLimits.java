package dev.tokenprice.reading;

/**
 * How much one price list may ask for. A list above a limit is refused as {@code too-large}.
 *
 * @param bytes of the file, inflated
 * @param records of the file
 * @param columns of a record
 * @param recordCharacters of a record
 */
public record ReadingLimits(long bytes, long records, int columns, int recordCharacters) {
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(2L << 30, 20_000_000L, 2_000, 1 << 20);
}
