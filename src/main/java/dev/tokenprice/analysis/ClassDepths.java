package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cut depth of a window by class, over all vendors and vendor by vendor. */
final class ClassDepths {
  private static final Comparator<ClassDepth> ORDER =
      Comparator.comparing(ClassDepth::vendor, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ClassDepth::modelClass, ClassOrder.OF_CLASSES);

  private final Mix mix;

  ClassDepths(Mix mix) {
    this.mix = mix;
  }

  /**
   * @param sinceWindow from the window's begin to the as-of date, offer by offer
   */
  List<ClassDepth> of(List<SinceWindow> sinceWindow) {
    var groups = new LinkedHashMap<Group, List<Member>>();
    var vendors = new HashMap<String, String>();
    for (SinceWindow since : sinceWindow) {
      BookOffer offer = since.offer();
      String listed = offer.offer().vendor();
      String vendor = vendors.computeIfAbsent(offer.identity().vendor(), unused -> listed);
      Member member = Member.of(since, mix);
      add(groups, new Group(null, offer.modelClass()), member);
      add(groups, new Group(vendor, offer.modelClass()), member);
    }
    return groups.entrySet().stream()
        .map(entry -> depth(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private static ClassDepth depth(Group group, List<Member> all) {
    List<Cuts> known = all.stream().map(Member::cuts).flatMap(Stream::ofNullable).toList();
    return new ClassDepth(
        group.vendor(),
        group.modelClass(),
        known.size(),
        (int) known.stream().filter(Cuts::touched).count(),
        median(known, Cuts::input),
        median(known, Cuts::output),
        median(known, Cuts::real),
        weighted(known),
        all.size() - known.size(),
        all.stream().map(Member::listed).toList());
  }

  private static @Nullable BigDecimal median(List<Cuts> cuts, Function<Cuts, BigDecimal> figure) {
    return Statistics.median(cuts.stream().map(figure).toList());
  }

  /** Each real cut counts by the old price, so that an exchange rate has no part in it. */
  private static @Nullable BigDecimal weighted(List<Cuts> all) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Cuts cuts : all) {
      weights = weights.add(cuts.weight());
      sum = sum.add(cuts.weight().multiply(cuts.real()));
    }
    return weights.signum() == 0 ? null : Quotient.of(sum, weights);
  }

  private static void add(Map<Group, List<Member>> groups, Group group, Member member) {
    groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(member);
  }

  private record Group(@Nullable String vendor, @Nullable String modelClass) {}

  private record Member(ClassMember listed, @Nullable Cuts cuts) {
    static Member of(SinceWindow since, Mix mix) {
      Cuts cuts = Cuts.of(since.comparison(), mix);
      return new Member(new ClassMember(since.current(), since.comparison(), cuts != null), cuts);
    }
  }

  private record Cuts(
      BigDecimal input, BigDecimal output, BigDecimal real, BigDecimal weight, boolean touched) {
    /** Null where one is not known. */
    static @Nullable Cuts of(Comparison comparison, Mix mix) {
      BigDecimal input = comparison.input().cut();
      BigDecimal output = comparison.output().cut();
      BigDecimal real = comparison.realCut(mix);
      BigDecimal weight = comparison.yuanBillBefore(mix);
      return input == null || output == null || real == null || weight == null
          ? null
          : new Cuts(
              input,
              output,
              real,
              weight,
              comparison.input().moved() || comparison.output().moved());
    }
  }
}
