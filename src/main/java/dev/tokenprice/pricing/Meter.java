package dev.tokenprice.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted. The code of a meter is its name in lower case. */
public enum Meter {
  INPUT,
  OUTPUT,
  CACHE_READ,
  CACHE_WRITE,
  CACHE_WRITE_1H,
  CACHE_STORAGE,
  REASONING_OUTPUT,
  BATCH_INPUT,
  BATCH_OUTPUT,
  BATCH_CACHE_READ,
  TRAINING,
  INSTANCE_HOUR,
  INSTANCE_MONTH,
  CAPACITY,
  IMAGE,
  IMAGE_OUTPUT,
  AUDIO_INPUT,
  AUDIO_OUTPUT,
  VIDEO,
  CHARACTER,
  REQUEST,
  SEARCH,
  PAGE,
  STORAGE,
  OTHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word used in files and in the ledger. */
  public String code() {
    return code;
  }

  /** The meter with that code; empty if there is none. */
  public static Optional<Meter> find(String code) {
    return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if no meter has that code
   */
  public static Meter of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("unknown meter '" + code + "'"));
  }
}
