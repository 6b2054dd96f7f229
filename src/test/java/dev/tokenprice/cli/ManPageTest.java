package dev.tokenprice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.report.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void itNamesEveryCommandOptionAndExitCode(String language) {
    List<String> lines = page(TokenPriceCommand.commandLine(language).getCommandSpec(), language);
    CommandModel.commands().forEach(command -> assertThat(lines).contains(".SS " + command));
    CommandModel.options()
        .keySet()
        .forEach(option -> assertThat(lines).contains(".B " + option.replace("-", "\\-")));
    CommandModel.exitCodes().forEach(code -> assertThat(lines).contains(".B " + code));
  }

  @Test
  void anOptionOfEveryCommandStandsOnce() {
    List<String> lines = page(TokenPriceCommand.commandLine("en").getCommandSpec(), "en");
    assertThat(lines).containsOnlyOnce(".B \\-\\-input DIR");
    assertThat(lines.indexOf(".B \\-\\-input DIR"))
        .isGreaterThan(lines.indexOf(".SH OPTIONS OF EVERY COMMAND"));
  }

  /** A line that begins with a point or a quote would be an order to the formatter. */
  @Test
  void textIsNeverAnOrder() {
    var command = CommandSpec.create().name("read").addOption(option("--one", ".csv or C:\\x"));
    command.addOption(option("--two", "'quoted'")).usageMessage().description("ends in .csv");
    var program = CommandSpec.forAnnotatedObject(new Nothing()).addSubcommand("read", command);
    assertThat(page(program, "en"))
        .contains("\\&.csv or C:\\ex", "\\&'quoted'", "ends in .csv")
        .filteredOn(line -> line.startsWith("."))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|br|nh|ad)( .*)?"));
  }

  @Command(name = "nothing", description = "does nothing")
  private static final class Nothing {}

  private static OptionSpec option(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  private static List<String> page(CommandSpec program, String language) {
    return new ManPage(program, Messages.in(language)).text().lines().toList();
  }
}
