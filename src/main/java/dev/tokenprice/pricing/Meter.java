package dev.tokenprice.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is counted. The code of a meter is its name in lower case. */
public enum Meter {
  INPUT(Counted.IN_TOKENS),
  OUTPUT(Counted.IN_TOKENS),
  CACHE_READ(Counted.IN_TOKENS),
  CACHE_WRITE(Counted.IN_TOKENS),
  CACHE_WRITE_1H(Counted.IN_TOKENS),
  CACHE_STORAGE(Counted.NEVER_IN_TOKENS),
  REASONING_OUTPUT(Counted.IN_TOKENS),
  BATCH_INPUT(Counted.IN_TOKENS),
  BATCH_OUTPUT(Counted.IN_TOKENS),
  BATCH_CACHE_READ(Counted.IN_TOKENS),
  TRAINING(Counted.IN_TOKENS),
  INSTANCE_HOUR(Counted.NEVER_IN_TOKENS),
  INSTANCE_MONTH(Counted.NEVER_IN_TOKENS),
  CAPACITY(Counted.NEVER_IN_TOKENS),
  IMAGE(Counted.EITHER),
  IMAGE_OUTPUT(Counted.EITHER),
  AUDIO_INPUT(Counted.EITHER),
  AUDIO_OUTPUT(Counted.EITHER),
  VIDEO(Counted.EITHER),
  CHARACTER(Counted.NEVER_IN_TOKENS),
  REQUEST(Counted.NEVER_IN_TOKENS),
  SEARCH(Counted.NEVER_IN_TOKENS),
  PAGE(Counted.NEVER_IN_TOKENS),
  STORAGE(Counted.NEVER_IN_TOKENS),
  OTHER(Counted.EITHER);

  /** Whether a price per number of tokens can be one of this meter. */
  public enum Counted {
    /** By its nature. */
    IN_TOKENS,
    /** A price per token of it is a contradiction. */
    NEVER_IN_TOKENS,
    /** Some vendors do, some do not. */
    EITHER
  }

  private static final Map<String, Meter> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Meter::code, meter -> meter));

  private final Counted counted;
  private final String code = name().toLowerCase(Locale.ROOT);

  Meter(Counted counted) {
    this.counted = counted;
  }

  public Counted counted() {
    return counted;
  }

  /** The word used in files and in the ledger. */
  public String code() {
    return code;
  }

  /** The meter with that code; empty if there is none. */
  public static Optional<Meter> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * @throws IllegalArgumentException if no meter has that code
   */
  public static Meter of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("unknown meter '" + code + "'"));
  }
}
