package dev.tokenprice.reading.settings;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;

/** A settings file that cannot be taken as it stands: the run does not start. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Held held;

  /**
   * @param found the key or value in question
   * @param expected what may stand there, in words
   * @param nearest the valid word most like it; empty if there is none
   */
  SettingsException(String file, long line, String found, String expected, String nearest) {
    super(sentence(file, line, found, expected, nearest));
    held =
        Held.of(new Provenance(file, line, "", found), HoldReason.BAD_MAPPING, found, expected)
            .suggesting(nearest);
  }

  /** Where it is wrong, what stands there, what may, and the nearest valid word. */
  public Held held() {
    return held;
  }

  private static String sentence(
      String file, long line, String found, String expected, String nearest) {
    var hint = nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    return file + ", line " + line + ": expected " + expected + ", found '" + found + "'" + hint;
  }
}
