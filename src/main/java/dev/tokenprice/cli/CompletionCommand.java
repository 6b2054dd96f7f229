package dev.tokenprice.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A script by which bash and zsh complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    common.messages();
    CommandSpec program = spec.root();
    console.out().print(AutoComplete.bash(program.name(), program.commandLine()));
    return ExitCode.DONE.code();
  }
}
