package dev.tokenprice.cli;

import dev.tokenprice.ledger.LedgerException;
import dev.tokenprice.reading.settings.SettingsException;
import dev.tokenprice.reading.words.VocabularyException;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.OutputNotWritable;
import java.io.IOException;
import java.nio.file.Path;
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
    say(ExitCode.USAGE, "failure.usage", e);
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
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutputNotWritable) {
        return say(ExitCode.OUTPUT, "failure.output", cause);
      }
      if (cause instanceof LedgerException ledger) {
        return ledger(ledger, data(parsed));
      }
      if (cause instanceof OutOfMemoryError) {
        return memory();
      }
      if (isUsage(cause)) {
        return say(ExitCode.USAGE, "failure.usage", cause);
      }
    }
    return unexpected(thrown);
  }

  /** The memory the virtual machine may use is spent. */
  int memory() {
    console.err().println(messages.text("failure.memory"));
    return ExitCode.FAILED.code();
  }

  private static boolean isUsage(Throwable cause) {
    return cause instanceof UsageException
        || cause instanceof SettingsException
        || cause instanceof VocabularyException;
  }

  private int ledger(LedgerException e, String data) {
    return switch (e.fault()) {
      case DAMAGED -> say(ExitCode.LEDGER, "failure.ledger.damaged", e, data);
      case NEWER -> say(ExitCode.LEDGER, "failure.ledger.newer", e);
      case NOT_MADE -> say(ExitCode.FAILED, "failure.ledger.not-made", e);
      case UNREACHABLE -> say(ExitCode.FAILED, "failure.ledger.unreachable", e);
    };
  }

  /** The option that names the data folder as it was given, so that a command can repeat it. */
  private static String data(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    Path data = command.matchedOptionValue("--data", null);
    return data == null ? "" : " --data " + data;
  }

  private int unexpected(Exception thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    say(ExitCode.FAILED, "failure.other", root);
    if (!(root instanceof IOException)) {
      thrown.printStackTrace(console.err());
    }
    return ExitCode.FAILED.code();
  }

  private int say(ExitCode code, String key, Throwable cause) {
    return say(code, key, cause, "");
  }

  private int say(ExitCode code, String key, Throwable cause, String more) {
    console.err().println(messages.text(key, sentence(cause), more));
    return code.code();
  }

  private static String sentence(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    if (cause.getMessage() == null) {
      return name;
    }
    boolean forPeople =
        cause instanceof ParameterException
            || cause.getClass().getName().startsWith("dev.tokenprice.");
    return forPeople ? cause.getMessage() : name + ": " + cause.getMessage();
  }
}
