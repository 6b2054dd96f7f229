package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cut depth of a window by class, over all vendors and vendor by vendor. */
final class ClassDepths {
  private static final Comparator<ClassDepth> ORDER =
      Comparator.comparing(ClassDepth::vendor, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ClassDepth::modelClass, ClassOrder.OF_CLASSES);

  private final Mix mix;
  private final int mostMembers;
  private final Map<Group, Depth> groups = new LinkedHashMap<>();
  private final Map<String, String> vendors = new HashMap<>();
  private int members;

  /**
   * @param mostMembers of more members than these, only those that moved are named
   */
  ClassDepths(Mix mix, int mostMembers) {
    this.mix = mix;
    this.mostMembers = mostMembers;
  }

  /** Takes one offer from the window's begin to the as-of date. */
  void add(SinceWindow since) {
    BookOffer offer = since.offer();
    String listed = offer.offer().vendor();
    String vendor = vendors.computeIfAbsent(offer.identity().vendor(), unused -> listed);
    Cuts cuts = Cuts.of(since.comparison(), mix);
    group(new Group(null, offer.modelClass())).add(cuts);
    Depth ofVendor = group(new Group(vendor, offer.modelClass()));
    ofVendor.add(cuts);
    if (++members == mostMembers + 1) {
      groups.values().forEach(Depth::keepTouched);
    }
    if (members <= mostMembers || (cuts != null && cuts.touched())) {
      ofVendor.members.add(new ClassMember(since.current(), since.comparison(), cuts != null));
    }
  }

  List<ClassDepth> depths() {
    return groups.entrySet().stream()
        .map(entry -> entry.getValue().of(entry.getKey()))
        .sorted(ORDER)
        .toList();
  }

  private Depth group(Group group) {
    return groups.computeIfAbsent(group, unused -> new Depth());
  }

  private record Group(@Nullable String vendor, @Nullable String modelClass) {}

  private static final class Depth {
    private final Distribution.Counter input = new Distribution.Counter();
    private final Distribution.Counter output = new Distribution.Counter();
    private final Distribution.Counter real = new Distribution.Counter();
    private final List<ClassMember> members = new ArrayList<>();
    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private int touched;
    private int compared;
    private int notComparable;

    /** Each real cut counts by the old price, so that an exchange rate has no part in it. */
    void add(@Nullable Cuts cuts) {
      if (cuts == null) {
        notComparable++;
        return;
      }
      compared++;
      touched += cuts.touched ? 1 : 0;
      input.add(cuts.input);
      output.add(cuts.output);
      real.add(cuts.real);
      weights = weights.add(cuts.weight);
      weighted = weighted.add(cuts.weight.multiply(cuts.real));
    }

    void keepTouched() {
      members.removeIf(member -> !member.compared() || !member.since().anyMoved());
    }

    ClassDepth of(Group group) {
      return new ClassDepth(
          group.vendor(),
          group.modelClass(),
          compared,
          touched,
          input.distribution().median(),
          output.distribution().median(),
          real.distribution().median(),
          weights.signum() == 0 ? null : Quotient.of(weighted, weights),
          notComparable,
          members);
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
          : new Cuts(input, output, real, weight, comparison.anyMoved());
    }
  }
}
