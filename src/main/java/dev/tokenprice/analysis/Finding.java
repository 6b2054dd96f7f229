package dev.tokenprice.analysis;

import java.math.BigDecimal;

/** Something worth a sentence; the strongest come first. Texts are the report's. */
public sealed interface Finding {

  /** How many offers moved and how many of them on input alone. */
  record Moves(int changed, int inputAlone, int asymmetric) implements Finding {}

  /** A cut that says more than it gives. */
  record Overstated(OfferChange change, Mix mix, BigDecimal headline, BigDecimal real)
      implements Finding {}

  /** Input fell while output rose. */
  record HiddenRise(OfferChange change) implements Finding {}

  /** A price went up. */
  record Rise(OfferChange change) implements Finding {}

  /**
   * Free inference that costs elsewhere.
   *
   * @param models how many models
   */
  record Traps(int models, FreeTrap example) implements Finding {}

  /** A claim that holds on input only, or not at all. */
  record WeakClaim(ClaimAudit audit) implements Finding {}

  /** Light models fell further than flagships. */
  record ClassGap(ClassDepth deepest, ClassDepth shallowest) implements Finding {}

  /** Inference became free. */
  record BecameFree(int offers, OfferChange example) implements Finding {}

  /** Nothing moved in the days asked for; see {@link Window#widened()}. */
  record NothingMoved(Window window) implements Finding {}
}
