package dev.tokenprice.ledger.shared;

import dev.tokenprice.pricing.Held;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a list beside its records.
 *
 * @param source the series' name
 * @param listDate the date in the file's name; null if it has none
 * @param pages of records, 0 or more
 * @param refusal why the list was refused as a whole; null if it was not
 * @param failed whether its reading ended with an exception, of which one more page tells
 */
record ListHead(
    String source,
    @Nullable LocalDate listDate,
    int pages,
    @Nullable Held refusal,
    boolean failed) {}
