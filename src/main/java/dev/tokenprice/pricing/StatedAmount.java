package dev.tokenprice.pricing;

/** An amount and what it buys, of no offer in particular: {@code 0.12元/千tokens}. */
public record StatedAmount(Money price, Unit per) {}
