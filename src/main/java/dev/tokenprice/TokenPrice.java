package dev.tokenprice;

/** Starts a command and maps its outcome to an exit code. */
public final class TokenPrice {
  private TokenPrice() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
