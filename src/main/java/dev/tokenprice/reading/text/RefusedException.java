package dev.tokenprice.reading.text;

import dev.tokenprice.pricing.HoldReason;
import java.util.List;

/** The whole list cannot be read. Becomes the refusal of a reading; never leaves the room. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HoldReason reason;
  private final long line;
  private final transient List<String> evidence;

  /**
   * @param line physical line, 1-based; 0 for the file as a whole
   * @param evidence what fills the sentence of the reason
   */
  public RefusedException(HoldReason reason, long line, String... evidence) {
    super(reason.code() + " " + List.of(evidence), null, false, false);
    this.reason = reason;
    this.line = line;
    this.evidence = List.of(evidence);
  }

  public HoldReason reason() {
    return reason;
  }

  public long line() {
    return line;
  }

  public List<String> evidence() {
    return evidence;
  }
}
