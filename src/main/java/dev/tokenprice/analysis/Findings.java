package dev.tokenprice.analysis;

import dev.tokenprice.analysis.ClaimAudit.HoldsOn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Picks what is worth a sentence. */
final class Findings {
  private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");

  /** A class of one or two models says little. */
  private static final int FEWEST_MODELS = 3;

  private final Mix mix;
  private final List<Finding> found = new ArrayList<>();

  private Findings(Mix mix) {
    this.mix = mix;
  }

  static List<Finding> of(
      Window window,
      Mix mix,
      List<OfferChange> changes,
      List<OfferChange> asymmetric,
      List<ClaimAudit> claims,
      List<FreeTrap> traps,
      List<ClassDepth> classes) {
    var findings = new Findings(mix);
    List<OfferChange> moved =
        changes.stream().filter(OfferChange::preferred).filter(OfferChange::moved).toList();
    findings.moves(window, moved, asymmetric);
    findings.overstated(asymmetric);
    findings.traps(traps);
    findings.hiddenRises(moved);
    findings.claims(claims);
    findings.classGap(classes);
    findings.free(moved);
    findings.rises(moved);
    return List.copyOf(findings.found);
  }

  private void moves(Window window, List<OfferChange> moved, List<OfferChange> asymmetric) {
    if (window.widened() || moved.isEmpty()) {
      found.add(new Finding.NothingMoved(window));
    }
    if (!moved.isEmpty()) {
      int inputAlone = (int) moved.stream().filter(c -> c.verdict().inputAlone()).count();
      found.add(new Finding.Moves(moved.size(), inputAlone, asymmetric.size()));
    }
  }

  private void overstated(List<OfferChange> asymmetric) {
    asymmetric.stream()
        .filter(change -> change.comparison().overstatement(mix) != null)
        .findFirst()
        .ifPresent(
            change ->
                found.add(
                    new Finding.Overstated(
                        change,
                        mix,
                        Objects.requireNonNull(change.comparison().headlineCut()),
                        Objects.requireNonNull(change.comparison().realCut(mix)))));
  }

  private void traps(List<FreeTrap> traps) {
    if (!traps.isEmpty()) {
      long models = traps.stream().map(trap -> trap.free().offer()).distinct().count();
      found.add(new Finding.Traps((int) models, traps.get(0)));
    }
  }

  private void hiddenRises(List<OfferChange> moved) {
    moved.stream()
        .filter(
            change ->
                change.verdict() == Verdict.HIDDEN_RISE
                    || (change.verdict() == Verdict.FREE_INPUT && !change.rose().isEmpty()))
        .forEach(change -> found.add(new Finding.HiddenRise(change)));
  }

  /** The latest claim that holds on input only, else the latest that does not hold. */
  private void claims(List<ClaimAudit> claims) {
    Optional<ClaimAudit> onInput = latest(claims, HoldsOn.INPUT);
    onInput
        .or(() -> latest(claims, HoldsOn.NONE))
        .ifPresent(audit -> found.add(new Finding.WeakClaim(audit)));
  }

  private static Optional<ClaimAudit> latest(List<ClaimAudit> claims, HoldsOn holdsOn) {
    return claims.stream()
        .filter(audit -> audit.holdsOn() == holdsOn && audit.onOutput() != null)
        .max(Comparator.comparing(audit -> audit.claim().date()));
  }

  private void classGap(List<ClassDepth> classes) {
    List<ClassDepth> overall =
        classes.stream()
            .filter(depth -> depth.vendor() == null && depth.modelClass() != null)
            .filter(depth -> depth.models() >= FEWEST_MODELS)
            .sorted(Comparator.comparing(Findings::depth).reversed())
            .toList();
    if (overall.size() < 2) {
      return;
    }
    ClassDepth deepest = overall.get(0);
    ClassDepth shallowest = overall.get(overall.size() - 1);
    if (depth(deepest).subtract(depth(shallowest)).compareTo(TEN_POINTS) > 0) {
      found.add(new Finding.ClassGap(deepest, shallowest));
    }
  }

  private static BigDecimal depth(ClassDepth depth) {
    return Objects.requireNonNull(depth.medianRealCut());
  }

  private void free(List<OfferChange> moved) {
    List<OfferChange> free =
        moved.stream().filter(change -> change.verdict() == Verdict.FREE).toList();
    if (!free.isEmpty()) {
      found.add(new Finding.BecameFree(free.size(), free.get(0)));
    }
  }

  private void rises(List<OfferChange> moved) {
    moved.stream()
        .filter(change -> change.verdict() == Verdict.RISE)
        .forEach(change -> found.add(new Finding.Rise(change)));
  }
}
