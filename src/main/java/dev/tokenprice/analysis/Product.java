package dev.tokenprice.analysis;

/**
 * A model whatever its service and conditions, by the keys of {@link dev.tokenprice.pricing.Names}.
 *
 * @param vendor empty for any
 */
record Product(String vendor, String model) {}
