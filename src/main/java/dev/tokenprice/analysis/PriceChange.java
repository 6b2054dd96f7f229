package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Offer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of one meter in the window, of any service: one row of the sheet of changes, with
 * native, FX and yuan change in {@code move}.
 */
public record PriceChange(
    String source,
    Offer offer,
    @Nullable String modelClass,
    LocalDate effectiveFrom,
    Baseline baseline,
    PriceMove move) {}
