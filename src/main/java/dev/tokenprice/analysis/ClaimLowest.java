package dev.tokenprice.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A claim held against the lowest prices of the seven days before.
 *
 * @param comparison from those prices (before) to the model's own price (after)
 * @param onInput null if it cannot be told
 * @param onOutput null if it cannot be told
 * @param holdsOn which of the two prices gives the claimed number
 */
public record ClaimLowest(
    Comparison comparison,
    @Nullable ClaimFigure onInput,
    @Nullable ClaimFigure onOutput,
    ClaimAudit.HoldsOn holdsOn) {}
