package dev.tokenprice;

import dev.tokenprice.cli.TokenPriceCommand;

/** Starts a command and ends with its exit code. */
public final class TokenPrice {
  private TokenPrice() {}

  public static void main(String[] arguments) {
    System.exit(TokenPriceCommand.execute(arguments));
  }
}
