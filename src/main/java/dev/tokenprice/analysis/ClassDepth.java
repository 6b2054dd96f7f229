package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How deep the cuts of a class were over the window; models that were not touched count as 0.
 *
 * @param vendor null over all vendors
 * @param modelClass light, standard, flagship, long-context, reasoning; null for unknown
 * @param models offers of inference with both prices known at both ends of the window
 * @param touched how many of them moved
 * @param medianInputCut fraction; null where no offer can be compared
 * @param medianOutputCut fraction
 * @param medianRealCut fraction, at the analyst's mix
 * @param weightedRealCut fraction, at the analyst's mix, weighted by the old price: {@code 1 - Σ
 *     new / Σ old}
 * @param notComparable offers of the class left out because an old or a new price is not known
 * @param members in the order of the book; of a large market only those that moved; none over all
 *     vendors, where they are those of each
 */
public record ClassDepth(
    @Nullable String vendor,
    @Nullable String modelClass,
    int models,
    int touched,
    @Nullable BigDecimal medianInputCut,
    @Nullable BigDecimal medianOutputCut,
    @Nullable BigDecimal medianRealCut,
    @Nullable BigDecimal weightedRealCut,
    int notComparable,
    List<ClassMember> members) {
  public ClassDepth {
    members = List.copyOf(members);
  }
}
