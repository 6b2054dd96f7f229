package dev.tokenprice.ledger;

/**
 * What came of a delivery. Cells = read + held + missing; quotes = new + seen again + corrected +
 * withheld.
 *
 * @param rows records read
 * @param cells price cells in them
 * @param read price cells accepted by the reading
 * @param held price cells held by the reading
 * @param missing price cells that state no price
 * @param quotes what the cells read gave; one cell may give two
 * @param newPrices put on record
 * @param seenAgain already on record
 * @param corrected put on record beside another number for the same day
 * @param withheld held when they were compared with the record
 * @param offersBefore offers that the source's list before this one stated
 * @param offersLost those of them that this one no longer states
 */
public record Counts(
    long rows,
    long cells,
    long read,
    long held,
    long missing,
    long quotes,
    long newPrices,
    long seenAgain,
    long corrected,
    long withheld,
    long offersBefore,
    long offersLost) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
