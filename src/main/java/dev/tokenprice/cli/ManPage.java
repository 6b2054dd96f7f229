package dev.tokenprice.cli;

import dev.tokenprice.report.Messages;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and options of a program as a manual page, in the language of {@code man}. */
final class ManPage {
  private final CommandSpec program;
  private final Messages messages;

  ManPage(CommandSpec program, Messages messages) {
    this.program = program;
    this.messages = messages;
  }

  String text() {
    List<CommandSpec> commands =
        program.subcommands().values().stream().map(CommandLine::getCommandSpec).toList();
    return Stream.of(
            Stream.of(".TH TOKENPRICE 1 \"\" \"TokenPrice " + escaped(Version.text()) + "\""),
            Stream.of(".nh", ".ad l"),
            section("name", Stream.of(escaped(program.name() + " - " + description(program)))),
            section("synopsis", commands.stream().flatMap(ManPage::synopsis)),
            section("commands", commands.stream().flatMap(command -> command(command, commands))),
            section("options", options(commands.get(0), option -> isOfAll(option, commands))),
            section("exit-status", commands.stream().flatMap(ManPage::exitCodes)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> section(String name, Stream<String> lines) {
    return Stream.concat(Stream.of(".SH " + messages.text("man." + name)), lines);
  }

  private static Stream<String> synopsis(CommandSpec command) {
    String parameters =
        command.positionalParameters().stream()
            .map(ManPage::parameter)
            .collect(Collectors.joining());
    return Stream.of(escaped(command.qualifiedName() + " [OPTION]..." + parameters), ".br");
  }

  private static String parameter(PositionalParamSpec parameter) {
    String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    return parameter.required() ? " " + label : " [" + label + "]";
  }

  private static Stream<String> command(CommandSpec command, List<CommandSpec> commands) {
    return Stream.concat(
        Stream.of(".SS " + command.name(), escaped(description(command))),
        options(command, option -> !isOfAll(option, commands)));
  }

  private static boolean isOfAll(OptionSpec option, List<CommandSpec> commands) {
    return commands.stream().allMatch(c -> c.findOption(option.longestName()) != null);
  }

  private static Stream<String> options(CommandSpec command, Predicate<OptionSpec> which) {
    return command.options().stream()
        .filter(which)
        .flatMap(option -> entry(names(option), String.join(" ", option.description())));
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static Stream<String> exitCodes(CommandSpec command) {
    return command.usageMessage().exitCodeList().entrySet().stream()
        .flatMap(code -> entry(code.getKey(), code.getValue()));
  }

  private static Stream<String> entry(String term, String text) {
    return Stream.of(".TP", ".B " + escaped(term), escaped(text));
  }

  private static String description(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  /** Text that {@code man} takes for nothing else: no control line, no escape, hyphens to copy. */
  private static String escaped(String text) {
    String line = text.strip().replace("\\", "\\e").replace("-", "\\-");
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }
}
