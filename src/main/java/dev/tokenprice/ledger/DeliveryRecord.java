package dev.tokenprice.ledger;

import dev.tokenprice.intake.Kind;
import dev.tokenprice.pricing.Held;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on record.
 *
 * @param name below the input folder, with {@code /}
 * @param source the series' name; empty where there is none
 * @param readingDigest of what else the reading depended on, such as the mapping; may be empty
 * @param listDate the date in the file's name; null if it has none
 * @param seenOn the list date, else the business date
 * @param recordedOn the business date of the run that took it in
 * @param supersedes the earlier reading of the same bytes that this one replaces; null if none
 * @param refusal why it was refused as a whole; null if it was not
 */
public record DeliveryRecord(
    int id,
    String name,
    Kind kind,
    String source,
    String sha256,
    long bytes,
    String readingDigest,
    @Nullable LocalDate listDate,
    LocalDate seenOn,
    LocalDate recordedOn,
    @Nullable Integer supersedes,
    DeliveryState state,
    Counts counts,
    @Nullable Held refusal) {
  DeliveryRecord finished(DeliveryState newState, Counts newCounts) {
    return new DeliveryRecord(
        id,
        name,
        kind,
        source,
        sha256,
        bytes,
        readingDigest,
        listDate,
        seenOn,
        recordedOn,
        supersedes,
        newState,
        newCounts,
        refusal);
  }

  DeliveryRecord refused(@Nullable Held why) {
    return new DeliveryRecord(
        id,
        name,
        kind,
        source,
        sha256,
        bytes,
        readingDigest,
        listDate,
        seenOn,
        recordedOn,
        supersedes,
        state,
        counts,
        why);
  }
}
