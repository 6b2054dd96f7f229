package dev.tokenprice.reading;

/**
 * How much one price list may ask for. A list above a limit is refused as {@code too-large}; a
 * number above the limit of digits is held alone.
 *
 * @param bytes of the file, inflated
 * @param records of the file
 * @param columns of a record
 * @param recordCharacters of a record
 * @param cellCharacters of a cell; the default is what a cell of a spreadsheet holds
 * @param digits of a number, 1 to {@link #MOST_DIGITS}
 * @param heldShare of the price cells, above 0, at most 1: where more than that cannot be read, the
 *     few that can are not trusted either
 */
public record ReadingLimits(
    long bytes,
    long records,
    int columns,
    int recordCharacters,
    int cellCharacters,
    int digits,
    double heldShare) {
  public static final int MOST_DIGITS = 30;

  public static final ReadingLimits DEFAULT =
      new ReadingLimits(2L << 30, 20_000_000L, 2_000, 1 << 20, 32_767, MOST_DIGITS, 0.99);
}
