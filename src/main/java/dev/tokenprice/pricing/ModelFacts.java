package dev.tokenprice.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models.yml} knows of a model that price lists do not say.
 *
 * @param vendor as lists name it; empty for any vendor
 * @param model as lists name it, not empty
 * @param modelClass light, standard, flagship, long-context or reasoning; null if not given
 * @param family models of one vendor with the same family are one product; null if not given
 * @param tokensPerSecond what a dedicated instance of it does at full use; null if not given
 * @param utilisation share of that which is used, above 0 to 1; null if not given
 */
public record ModelFacts(
    String vendor,
    String model,
    @Nullable String modelClass,
    @Nullable String family,
    @Nullable BigDecimal tokensPerSecond,
    @Nullable BigDecimal utilisation) {}
