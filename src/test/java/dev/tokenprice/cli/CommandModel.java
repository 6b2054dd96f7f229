package dev.tokenprice.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and options as the program itself knows them. */
public final class CommandModel {
  private CommandModel() {}

  public static SortedSet<String> commands() {
    return new TreeSet<>(subcommands().keySet());
  }

  /** Each option with the name of its value, and the commands that take it; not help or version. */
  public static SortedMap<String, SortedSet<String>> options() {
    var options = new TreeMap<String, SortedSet<String>>();
    subcommands()
        .forEach(
            (name, command) ->
                command.getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .forEach(
                        option ->
                            options.computeIfAbsent(text(option), o -> new TreeSet<>()).add(name)));
    return options;
  }

  public static List<String> exitCodes() {
    return Arrays.stream(ExitCode.values()).map(code -> String.valueOf(code.code())).toList();
  }

  private static Map<String, CommandLine> subcommands() {
    return TokenPriceCommand.commandLine("en").getSubcommands();
  }

  private static String text(OptionSpec option) {
    boolean flag = option.arity().max() == 0;
    return flag ? option.longestName() : option.longestName() + " " + option.paramLabel();
  }
}
