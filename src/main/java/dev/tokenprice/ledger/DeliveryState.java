package dev.tokenprice.ledger;

/** How far a delivery has come. */
public enum DeliveryState {
  /** Being read; nothing of it counts yet. */
  STAGED,
  /** On record. */
  SETTLED,
  /** Not accepted as a whole. */
  REFUSED
}
