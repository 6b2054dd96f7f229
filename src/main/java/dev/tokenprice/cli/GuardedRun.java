package dev.tokenprice.cli;

import dev.tokenprice.intake.Inbox;
import dev.tokenprice.intake.Intake;
import dev.tokenprice.intake.Limits;
import dev.tokenprice.job.NightlyFailureException;
import dev.tokenprice.job.ReportDrawer;
import dev.tokenprice.report.FailedRun;
import dev.tokenprice.report.HeldText;
import dev.tokenprice.report.Messages;
import dev.tokenprice.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Leaves an account of a run however it ends. */
final class GuardedRun {
  private final CommonOptions common;
  private final Console console;
  private final ReportDrawer drawer;
  private final LocalDate asOf;
  private final FailedRun account;

  GuardedRun(CommonOptions common, Console console, ReportDrawer drawer, LocalDate asOf) {
    this.common = common;
    this.console = console;
    this.drawer = drawer;
    this.asOf = asOf;
    this.account = new FailedRun(RunLog.folder(common.data()));
  }

  /** What a run does; returns the exit code. */
  interface Work {
    int run() throws IOException, NightlyFailureException;
  }

  int run(Work work, StopSignal signal, RunLog log) throws IOException, NightlyFailureException {
    log.event(
        "start",
        Map.of(
            "version", Version.text(),
            "as_of", asOf,
            "input", shown(common.input()),
            "output", shown(common.output())));
    try {
      int code = work.run();
      drawer.drawn().ifPresent(report -> drawn(report, log));
      log.event("end", Map.of("exit_code", code));
      account.clear();
      return code;
    } catch (IOException | NightlyFailureException | RuntimeException e) {
      Failure failure = Failure.of(e);
      ExitCode code = signal.given() ? ExitCode.STOPPED : failure.code();
      String why = code == ExitCode.STOPPED ? "stopped by a signal" : failure.sentence();
      log.failure("end", Map.of("exit_code", code.code(), "error", why), e);
      account(code, why, log);
      if (code != ExitCode.STOPPED) {
        throw e;
      }
      console.err().println(common.messages().text("run.stopped"));
      return code.code();
    }
  }

  private void account(ExitCode code, String why, RunLog log) {
    try {
      Intake intake =
          code == ExitCode.STOPPED
              ? new Intake(List.of(), List.of())
              : Inbox.look(
                  common.input(), new Limits(common.settings().program().limits().bytes()));
      account.write(drawer.failed(asOf, intake, code.code()), why);
    } catch (IOException | RuntimeException e) {
      log.failure("no account", Map.of(), e);
    }
  }

  private static void drawn(Report report, RunLog log) {
    Messages messages = report.messages();
    var texts = new HeldText(messages);
    log.event(
        "report",
        Map.of("offers", report.analysis().offers().size(), "held", report.facts().held().size()));
    report.facts().deliveries().stream()
        .filter(list -> list.fresh() && list.refusal() != null)
        .forEach(
            list ->
                log.event(
                    "refused", Map.of("name", list.name(), "why", texts.sentence(list.refusal()))));
  }

  private static String shown(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }
}
