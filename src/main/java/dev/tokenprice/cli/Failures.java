package dev.tokenprice.cli;

import dev.tokenprice.report.Messages;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;
  private final Messages messages;

  Failures(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    say(Failure.ofUsage(e), "");
    String command =
        e.getCommandLine()
            .getCommandSpec()
            .qualifiedName()
            .replaceFirst("tokenprice", "java -jar tokenprice.jar");
    console.err().println(messages.text("failure.usage.help", command));
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    Failure failure = Failure.of(thrown);
    say(failure, options(parsed));
    if (failure.isUnexpected()) {
      thrown.printStackTrace(console.err());
    }
    return failure.code().code();
  }

  /** The memory the virtual machine may use is spent. */
  int memory(OutOfMemoryError spent) {
    Failure failure = Failure.ofMemory(spent);
    say(failure, "");
    return failure.code().code();
  }

  /** The options that say where the ledger is, as they were given: a command can repeat them. */
  private static String options(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    var given = new StringBuilder();
    for (String option : List.of("--data", "--store")) {
      Object value = command.matchedOptionValue(option, null);
      given.append(value == null ? "" : " " + option + " " + value);
    }
    return given.toString();
  }

  private void say(Failure failure, String more) {
    console.err().println(messages.text(failure.key(), failure.sentence(), more));
  }
}
