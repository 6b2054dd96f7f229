package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cut depth of a window by class, over all vendors and vendor by vendor. */
final class ClassDepths {
  private static final List<String> CLASSES =
      List.of("light", "standard", "flagship", "long-context", "reasoning");

  private static final Comparator<ClassDepth> ORDER =
      Comparator.comparing(ClassDepth::vendor, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(depth -> rank(depth.modelClass()))
          .thenComparing(ClassDepth::modelClass, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Mix mix;

  ClassDepths(Mix mix) {
    this.mix = mix;
  }

  /**
   * @param sinceWindow from the window's begin to the as-of date, offer by offer
   */
  List<ClassDepth> of(List<SinceWindow> sinceWindow) {
    var groups = new LinkedHashMap<Group, List<ClassMember>>();
    var vendors = new HashMap<String, String>();
    for (SinceWindow since : sinceWindow) {
      BookOffer offer = since.offer();
      String listed = offer.offer().vendor();
      String vendor = vendors.computeIfAbsent(offer.identity().vendor(), unused -> listed);
      ClassMember member = member(since);
      add(groups, new Group(null, offer.modelClass()), member);
      add(groups, new Group(vendor, offer.modelClass()), member);
    }
    return groups.entrySet().stream()
        .map(entry -> depth(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private ClassMember member(SinceWindow since) {
    return new ClassMember(since.current(), since.comparison(), comparable(since.comparison()));
  }

  private ClassDepth depth(Group group, List<ClassMember> all) {
    List<Comparison> known =
        all.stream().filter(ClassMember::compared).map(ClassMember::since).toList();
    return new ClassDepth(
        group.vendor(),
        group.modelClass(),
        known.size(),
        (int) known.stream().filter(ClassDepths::touched).count(),
        median(known, comparison -> comparison.input().cut()),
        median(known, comparison -> comparison.output().cut()),
        median(known, comparison -> comparison.realCut(mix)),
        weighted(known),
        all.size() - known.size(),
        all);
  }

  private boolean comparable(Comparison comparison) {
    return comparison.input().cut() != null
        && comparison.output().cut() != null
        && comparison.realCut(mix) != null
        && comparison.blendedYuanBefore(mix) != null;
  }

  private static boolean touched(Comparison comparison) {
    return comparison.input().moved() || comparison.output().moved();
  }

  private static @Nullable BigDecimal median(
      List<Comparison> comparisons, Function<Comparison, @Nullable BigDecimal> figure) {
    return Statistics.median(comparisons.stream().map(figure).flatMap(Stream::ofNullable).toList());
  }

  /** Each real cut counts by the old price, so that an exchange rate has no part in it. */
  private @Nullable BigDecimal weighted(List<Comparison> comparisons) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Comparison comparison : comparisons) {
      BigDecimal weight = Objects.requireNonNull(comparison.blendedYuanBefore(mix));
      weights = weights.add(weight);
      sum = sum.add(weight.multiply(Objects.requireNonNull(comparison.realCut(mix))));
    }
    return weights.signum() == 0 ? null : sum.divide(weights, MathContext.DECIMAL128);
  }

  private static int rank(@Nullable String modelClass) {
    int known = modelClass == null ? -1 : CLASSES.indexOf(modelClass);
    return known < 0 ? CLASSES.size() : known;
  }

  private static void add(Map<Group, List<ClassMember>> groups, Group group, ClassMember member) {
    groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(member);
  }

  private record Group(@Nullable String vendor, @Nullable String modelClass) {}
}
