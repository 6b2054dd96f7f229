package dev.tokenprice.analysis;

/** Something worth a sentence; the strongest come first. Texts are the report's. */
public sealed interface Finding {

  /**
   * How many offers moved and how many of them on input alone.
   *
   * @param window where {@link Window#widened()}, nothing moved in the days asked for
   */
  record Moves(Window window, int changed, int inputAlone, int asymmetric) implements Finding {}

  /** Nothing moved in the window. */
  record NothingMoved(Window window) implements Finding {}

  /** The cut that says most more than it gives. */
  record Overstated(OfferChange change, Mix mix) implements Finding {}

  /**
   * Input fell while output rose.
   *
   * @param offers how many
   * @param worst the most overstated of them
   */
  record HiddenRise(int offers, OfferChange worst) implements Finding {}

  /**
   * Prices went up.
   *
   * @param offers how many
   * @param worst the one that costs most more at the analyst's mix
   */
  record Rise(int offers, OfferChange worst) implements Finding {}

  /** The claim that falls furthest short of what it says: it holds on input only, or not at all. */
  record WeakClaim(ClaimAudit audit, Mix mix) implements Finding {}

  /**
   * Free inference that costs elsewhere.
   *
   * @param models how many models
   */
  record Traps(int models, FreeTrap example) implements Finding {}

  /** One class of models fell further than another. */
  record ClassGap(ClassDepth deepest, ClassDepth shallowest) implements Finding {}

  /** Inference became free. */
  record BecameFree(int offers, OfferChange example) implements Finding {}
}
