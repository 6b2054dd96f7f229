package dev.tokenprice.cli;

import picocli.CommandLine.Command;

/** The program: its subcommands. */
@Command(
    name = "tokenprice",
    mixinStandardHelpOptions = true,
    subcommands = {RunCommand.class, InspectCommand.class})
public final class TokenPriceCommand {}
