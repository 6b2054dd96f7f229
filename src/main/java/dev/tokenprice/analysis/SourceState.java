package dev.tokenprice.analysis;

import java.time.LocalDate;

/**
 * How fresh a source is.
 *
 * @param lastSeen date of its newest price list
 * @param daysOld days from then to the as-of date, 0 or more
 * @param offers how many it lists
 * @param lost how many it no longer lists since the list before
 * @param lostTooMany more than the settings allow vanished at once: nothing is marked withdrawn
 */
public record SourceState(
    String source, LocalDate lastSeen, long daysOld, int offers, int lost, boolean lostTooMany) {}
