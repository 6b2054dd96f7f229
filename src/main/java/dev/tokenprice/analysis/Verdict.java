package dev.tokenprice.analysis;

/** What a change of an offer amounts to. */
public enum Verdict {
  /** Input fell, output equal. */
  INPUT_ONLY,
  /** Input fell, output rose. */
  HIDDEN_RISE,
  /** Both fell, input by more than 10 points more. */
  INPUT_LED,
  /** Both fell, within 10 points. */
  SYMMETRIC,
  /** Both fell, output by more than 10 points more. */
  OUTPUT_LED,
  /** Output fell, input equal. */
  OUTPUT_ONLY,
  /** Both became 0. */
  FREE,
  /** Input became 0, output did not. */
  FREE_INPUT,
  /** One rose or both, neither fell. */
  RISE,
  /** Output fell, input rose. */
  MIXED_RISE,
  UNCHANGED,
  /** Not known before, in a source that had history. */
  NEW,
  /** No longer listed by a source that goes on listing the rest. */
  WITHDRAWN,
  /** One of the four prices is missing. */
  NOT_COMPARABLE;

  /** A cut of input that output did not follow. */
  public boolean inputAlone() {
    return this == INPUT_ONLY || this == HIDDEN_RISE || this == FREE_INPUT;
  }

  /** A price rose and input did not fall: what counts as a rise. */
  public boolean rise() {
    return this == RISE || this == MIXED_RISE;
  }

  /** Input fell clearly further than output: what the sheet of asymmetric cuts lists. */
  public boolean asymmetric() {
    return inputAlone() || this == INPUT_LED;
  }
}
