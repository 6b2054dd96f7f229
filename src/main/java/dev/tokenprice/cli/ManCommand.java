package dev.tokenprice.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The manual page, of the same texts as {@code --help}. */
@Command(name = "man", mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  private final Console console = Console.ofProcess();

  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    console.out().print(new ManPage(spec.root(), common.messages()).text());
    return ExitCode.DONE.code();
  }
}
