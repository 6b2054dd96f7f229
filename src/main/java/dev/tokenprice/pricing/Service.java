package dev.tokenprice.pricing;

/** What a vendor sells. */
public enum Service {
  INFERENCE("inference"),
  FINE_TUNING("fine-tuning"),
  DEPLOYMENT("deployment");

  private final String code;

  Service(String code) {
    this.code = code;
  }

  /** The word used in files and in the ledger. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException if no service has that code
   */
  public static Service of(String code) {
    for (Service service : values()) {
      if (service.code.equals(code)) {
        return service;
      }
    }
    throw new IllegalArgumentException("unknown service '" + code + "'");
  }
}
