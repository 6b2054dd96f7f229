package dev.tokenprice.intake;

/**
 * What is taken in at most.
 *
 * @param bytesPerFile above 0
 */
public record Limits(long bytesPerFile) {
  /** 2 GiB a file. */
  public static final Limits DEFAULT = new Limits(2L << 30);

  public Limits {
    if (bytesPerFile <= 0) {
      throw new IllegalArgumentException("expected a limit above 0, found " + bytesPerFile);
    }
  }
}
