package dev.tokenprice;

import dev.tokenprice.cli.TokenPriceCommand;
import picocli.CommandLine;

/** Starts a command and maps its outcome to an exit code. */
public final class TokenPrice {
  private TokenPrice() {}

  public static void main(String[] arguments) {
    String[] command = arguments.length == 0 ? new String[] {"run"} : arguments;
    System.exit(new CommandLine(new TokenPriceCommand()).execute(command));
  }
}
