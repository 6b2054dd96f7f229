package dev.tokenprice.analysis;

/**
 * One offer of a class.
 *
 * @param since from the window's begin to the as-of date
 * @param compared whether it counts in the figures of the class; otherwise a price is missing
 */
public record ClassMember(CurrentOffer offer, Comparison since, boolean compared) {}
