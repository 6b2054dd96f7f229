package dev.tokenprice.cli;

import dev.tokenprice.analysis.Mix;
import dev.tokenprice.job.Alert;
import dev.tokenprice.report.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The program: its subcommands. */
@Command(
    name = "tokenprice",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      InspectCommand.class,
      HistoryCommand.class,
      AcknowledgeCommand.class,
      RebuildCommand.class,
      WorkerCommand.class,
      MigrateCommand.class,
      CompletionCommand.class,
      ManCommand.class
    })
public final class TokenPriceCommand {
  private static final String LANGUAGE = "--lang";

  /** Runs a command, the nightly job if none is named; returns the exit code. */
  public static int execute(String... arguments) {
    String language = language(Arrays.asList(arguments));
    try (var console = Console.ofProcess()) {
      RunLog.warningsTo(console.err());
      var failures = new Failures(console, Messages.in(language));
      try {
        return commandLine(language)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures)
            .execute(isNamed(arguments) ? arguments : withRun(arguments));
      } catch (OutOfMemoryError e) {
        return failures.memory(e);
      } catch (ServiceConfigurationError e) {
        if (e.getCause() instanceof OutOfMemoryError spent) {
          return failures.memory(spent);
        }
        throw e;
      }
    }
  }

  /** All commands with their help in one language. */
  static CommandLine commandLine(String language) {
    var bundle =
        ResourceBundle.getBundle(
            "help",
            Locale.forLanguageTag(language),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new CommandLine(new TokenPriceCommand())
        .setResourceBundle(bundle)
        .registerConverter(LocalDate.class, TokenPriceCommand::date)
        .registerConverter(Mix.class, text -> checked(text, Mix::parse))
        .registerConverter(Alert.class, text -> checked(text, Alert::of));
  }

  private static boolean isNamed(String... arguments) {
    return arguments.length > 0 && (!arguments[0].startsWith("-") || isAboutProgram(arguments[0]));
  }

  private static boolean isAboutProgram(String argument) {
    return List.of("-h", "--help", "-V", "--version").contains(argument);
  }

  private static String[] withRun(String... arguments) {
    var command = new String[arguments.length + 1];
    command[0] = "run";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return command;
  }

  /** The language asked for, before anything is parsed: help and errors are in it too. */
  private static String language(List<String> arguments) {
    int at = arguments.indexOf(LANGUAGE);
    String asked = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    for (String argument : arguments) {
      if (argument.startsWith(LANGUAGE + "=")) {
        asked = argument.substring(LANGUAGE.length() + 1);
      }
    }
    return Messages.LANGUAGES.contains(asked) ? asked : Messages.LANGUAGES.get(0);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("expected a date such as 2024-05-31, found '" + text + "'");
    }
  }

  /** A value whose own sentence tells what was expected. */
  private static <T> T checked(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
