package dev.tokenprice.analysis;

/**
 * A price that a guard would hold and a person let pass.
 *
 * @param note the person's; empty if the mapping of the file did
 */
public record OverruledPrice(SuspectPrice price, String note) {}
