package dev.tokenprice.ledger;

import java.time.LocalDate;

/**
 * What is known of a source.
 *
 * @param newestList the date of its newest list
 * @param offersBefore offers that the list before the newest one stated
 * @param offersLost those of them that the newest one no longer states
 */
public record SourceRecord(String name, LocalDate newestList, long offersBefore, long offersLost) {}
