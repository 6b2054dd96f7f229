package dev.tokenprice.report.workbook;

/** What a row says about itself, whatever its cells hold. */
public enum Tone {
  PLAIN,
  /** The finding the report exists for: filled and bold. */
  ALERT,
  /** Something to look at. */
  WARNING,
  /** Of less interest: grey. */
  QUIET
}
