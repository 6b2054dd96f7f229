package dev.tokenprice.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices a claim speaks of.
 *
 * @param own the model's offer; null if it was not found
 * @param comparison null if nothing could be compared
 * @param againstLowest null unless the claim compares with the model's own earlier price
 */
record ClaimBasis(
    @Nullable BookOffer own,
    @Nullable Comparison comparison,
    @Nullable Comparison againstLowest,
    List<String> missing) {
  static ClaimBasis missing(@Nullable BookOffer own, String what) {
    return new ClaimBasis(own, null, null, List.of(what));
  }
}
