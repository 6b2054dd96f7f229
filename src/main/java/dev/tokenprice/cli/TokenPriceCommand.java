package dev.tokenprice.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its subcommands. */
@Command(
    name = "tokenprice",
    mixinStandardHelpOptions = true,
    subcommands = {RunCommand.class, InspectCommand.class})
public final class TokenPriceCommand {
  /** Runs a command, the nightly job if there are no arguments; returns the exit code. */
  public static int execute(String... arguments) {
    String[] command = arguments.length == 0 ? new String[] {"run"} : arguments;
    return new CommandLine(new TokenPriceCommand()).execute(command);
  }
}
