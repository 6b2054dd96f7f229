package dev.tokenprice.job;

/** The manager runs another version of this program: this host takes no part in its night. */
public final class OtherVersionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OtherVersionException(String own, String managers) {
    super("this worker is version " + own + ", the manager is version " + managers);
  }
}
