package dev.tokenprice.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks what is worth a sentence: of each kind the strongest. */
final class Findings {
  private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");

  /** A class of one or two models says little. */
  private static final int FEWEST_MODELS = 3;

  private final Mix mix;

  Findings(Mix mix) {
    this.mix = mix;
  }

  /**
   * @param asymmetric of the moves, the worst overstatement first
   */
  List<Finding> of(
      Moves moves, List<OfferChange> asymmetric, Market market, List<ClaimAudit> claims) {
    List<OfferChange> moved = moves.moved();
    var findings = new ArrayList<Finding>();
    findings.add(moves(moves.window(), moved, asymmetric));
    Stream.of(
            overstated(asymmetric),
            hiddenRises(asymmetric),
            rises(moved),
            weakClaim(moves.window(), claims),
            traps(market.traps()),
            classGap(market.classes()),
            becameFree(moved))
        .flatMap(Optional::stream)
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  private static Finding moves(
      Window window, List<OfferChange> moved, List<OfferChange> asymmetric) {
    int inputAlone = (int) moved.stream().filter(c -> c.verdict().inputAlone()).count();
    return moved.isEmpty()
        ? new Finding.NothingMoved(window)
        : new Finding.Moves(window, moved.size(), inputAlone, asymmetric.size());
  }

  private Optional<Finding> overstated(List<OfferChange> asymmetric) {
    return asymmetric.stream()
        .filter(change -> change.comparison().overstatement(mix) != null)
        .findFirst()
        .map(change -> new Finding.Overstated(change, mix));
  }

  private static Optional<Finding> hiddenRises(List<OfferChange> asymmetric) {
    return first(
        asymmetric.stream()
            .filter(change -> change.verdict().inputAlone() && !change.rose().isEmpty())
            .toList(),
        Finding.HiddenRise::new);
  }

  private Optional<Finding> rises(List<OfferChange> moved) {
    List<OfferChange> rises = moved.stream().filter(change -> change.verdict().rise()).toList();
    return rises.stream()
        .map(rise -> new RealCut(rise, rise.comparison().realCut(mix)))
        .min(Comparator.comparing(RealCut::cut, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(most -> new Finding.Rise(rises.size(), most.change()));
  }

  private Optional<Finding> weakClaim(Window window, List<ClaimAudit> claims) {
    return claims.stream()
        .filter(audit -> window.contains(audit.claim().date()) && audit.verdict().weak())
        .filter(audit -> audit.shortfall(mix).signum() > 0)
        .max(Comparator.comparing(audit -> audit.shortfall(mix)))
        .map(audit -> new Finding.WeakClaim(audit, mix));
  }

  private static Optional<Finding> traps(List<FreeTrap> traps) {
    int models = (int) traps.stream().map(trap -> trap.free().offer()).distinct().count();
    return traps.stream()
        .min(Comparator.comparing(FreeTrap::relation))
        .map(example -> new Finding.Traps(models, example));
  }

  private static Optional<Finding> classGap(List<ClassDepth> classes) {
    List<ClassDepth> overall =
        classes.stream()
            .filter(depth -> depth.vendor() == null && depth.modelClass() != null)
            .filter(depth -> depth.models() >= FEWEST_MODELS)
            .sorted(Comparator.comparing(Findings::depth).reversed())
            .toList();
    if (overall.isEmpty()) {
      return Optional.empty();
    }
    ClassDepth deepest = overall.get(0);
    ClassDepth shallowest = overall.get(overall.size() - 1);
    return depth(deepest).subtract(depth(shallowest)).compareTo(TEN_POINTS) > 0
        ? Optional.of(new Finding.ClassGap(deepest, shallowest))
        : Optional.empty();
  }

  private static BigDecimal depth(ClassDepth depth) {
    return Objects.requireNonNull(depth.medianRealCut());
  }

  private static Optional<Finding> becameFree(List<OfferChange> moved) {
    return first(
        moved.stream().filter(change -> change.verdict() == Verdict.FREE).toList(),
        Finding.BecameFree::new);
  }

  private static Optional<Finding> first(List<OfferChange> changes, Counted finding) {
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(finding.of(changes.size(), changes.get(0)));
  }

  private record RealCut(OfferChange change, @Nullable BigDecimal cut) {}

  @FunctionalInterface
  private interface Counted {
    Finding of(int offers, OfferChange strongest);
  }
}
