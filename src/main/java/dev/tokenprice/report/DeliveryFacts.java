package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;
import org.jspecify.annotations.Nullable;

/**
 * One file that was taken in.
 *
 * @param name below the input folder
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param rows records read
 * @param read price cells accepted
 * @param held price cells held
 * @param missing price cells that state no price
 * @param refusal why the whole file was refused; null if it was read
 * @param fresh whether it came in with this run
 */
public record DeliveryFacts(
    String name,
    String sha256,
    long bytes,
    long rows,
    long read,
    long held,
    long missing,
    @Nullable Held refusal,
    boolean fresh) {
  /** The same with so many of the cells read held after all, at most all of them. */
  public DeliveryFacts holdingMore(long cells) {
    long more = Math.min(cells, read);
    return new DeliveryFacts(
        name, sha256, bytes, rows, read - more, held + more, missing, refusal, fresh);
  }
}
