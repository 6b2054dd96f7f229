package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.ledger.Store;
import dev.tokenprice.testkit.Postgres;
import dev.tokenprice.testkit.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several hosts, one night: as one machine would have published it. */
class SharedNightIT {
  private static final int LISTS = 40;
  private static final int ROWS = 400;
  private static final int PATIENCE = 12_000;

  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  @TempDir private static Path aloneFolder;
  private static Program alone;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    alone = withLists(new Program(aloneFolder));
    assertThat(alone.run("--as-of", Lists.DAY).exitCode()).isEqualTo(3);
  }

  @Test
  void aManagerAndThreeWorkersOfWhichOneIsKilledPublishWhatOneMachineWould() throws Exception {
    Store store = POSTGRES.emptyStore();
    Program manager = withLists(at(store, program("manager")));
    assertThat(manager.run("history", "--store", store.url(), "v", "m").exitCode()).isEqualTo(2);

    List<Program> workers = new ArrayList<>();
    List<Process> running = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Program worker = at(store, program("worker-" + i));
      workers.add(worker);
      running.add(worker.start("worker", "--store", store.url(), "--lang", "en"));
    }
    for (Program worker : workers) {
      awaitText(worker, "Waiting");
    }
    Process night =
        manager.start("--as-of", Lists.DAY, "--workers", "--store", store.url(), "--lang", "zh");
    awaitText(workers.get(0), "rows read");
    running.get(0).destroyForcibly();

    assertThat(night.waitFor()).isEqualTo(3);
    running.forEach(Process::destroy);
    for (Process worker : running.subList(1, 3)) {
      assertThat(worker.waitFor()).isEqualTo(143);
    }
    assertThat(out(workers.get(1)) + out(workers.get(2))).contains("rows read");
    assertSame(manager, alone);
  }

  @Test
  void aManagerThatIsKilledIsFollowedByOneThatGoesOn() throws Exception {
    Store store = POSTGRES.emptyStore();
    Program manager = withLists(at(store, program("manager")));
    manager.run("history", "--store", store.url(), "v", "m");
    Program worker = at(store, program("worker"));
    Process working = worker.start("worker", "--store", store.url(), "--lang", "en");
    String[] night = {"--as-of", Lists.DAY, "--workers", "--store", store.url()};
    Process killed = manager.start(night);
    awaitText(worker, "rows read");
    killed.destroyForcibly().waitFor();

    assertThat(manager.run(night).exitCode()).isEqualTo(3);
    assertThat(manager.run(night).exitCode()).isZero();
    working.destroy();
    assertThat(working.waitFor()).isEqualTo(143);
    assertSame(manager, alone);

    assertThat(manager.run("rebuild", "--store", store.url()).exitCode()).isZero();
    assertThat(manager.run("migrate", "--back", "--store", store.url()).exitCode()).isZero();
    assertThat(manager.run("migrate", "--store", store.url()).exitCode()).isEqualTo(2);
    assertThat(manager.run("--as-of", Lists.DAY, "--output", "again").exitCode()).isEqualTo(3);
    assertSame(manager, "again", alone);
  }

  @Test
  void aMachineOfItsOwnLoadsNothingOfIt() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    Program program = program("own").withInput("a.csv", Lists.STEADY);

    program.with("-Xlog:class+load:file=" + loaded).run("--as-of", Lists.DAY);

    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains(" org.hsqldb."))
        .noneMatch(
            line ->
                line.contains(" org.postgresql.")
                    || line.contains(" com.zaxxer.hikari.")
                    || line.contains(" org.springframework.integration.")
                    || line.contains(" org.springframework.messaging.")
                    || line.contains(" dev.tokenprice.ledger.shared.")
                    || line.contains(" dev.tokenprice.reading.text.TextRange ")
                    || line.contains(" dev.tokenprice.reading.text.RangeCutter ")
                    || line.contains(" dev.tokenprice.reading.table.RangePass ")
                    || line.contains(" dev.tokenprice.reading.table.JoinedRows "));
  }

  @Test
  void whatCannotBeIsSaid() throws Exception {
    Store store = POSTGRES.emptyStore();
    Program program = at(store, program("usage")).withInput("a.csv", Lists.STEADY);

    Program.Result alone = program.run("--workers", "--lang", "en");
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err()).contains("--workers needs --store");
    Program.Result other = program.run("--store", "jdbc:mysql://db/x", "--lang", "en");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("expected an address such as jdbc:postgresql:");
    Program.Result secret = program.run("--store", store.url() + "?password=secret");
    assertThat(secret.exitCode()).isEqualTo(2);
    assertThat(secret.err()).doesNotContain("secret");
    Program.Result empty = program.run("worker", "--store", store.url(), "--lang", "en");
    assertThat(empty.exitCode()).isEqualTo(5);
    assertThat(empty.err()).contains("This program does not fit the store");
    Program.Result gone = program.run("--store", "jdbc:postgresql://localhost:1/x", "--lang", "en");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains("The ledger cannot be reached");
    try (Database open = Database.at(store)) {
      assertThat(open.dataSource()).isNotNull();
      Program.Result second = program.run("--store", store.url(), "--lang", "en");
      assertThat(second.exitCode()).isEqualTo(4);
      assertThat(second.err()).contains("another manager is at work");
    }
  }

  /** Workers that are killed leave temporary files: below the folder of the test. */
  private Program program(String name) throws IOException {
    return new Program(Files.createDirectories(folder.resolve(name)))
        .with("-Djava.io.tmpdir=" + folder);
  }

  private static Program at(Store store, Program program) {
    return program.under("export TOKENPRICE_STORE_USER=" + store.user() + "; exec \"$@\"");
  }

  /** Lists of every kind: plain, mapped, compressed, held, refused, with a duplicate. */
  private static Program withLists(Program program) throws IOException {
    for (int list = 0; list < LISTS; list++) {
      var text = new StringBuilder("vendor,model,input,output,unit\n");
      for (int row = 0; row < ROWS; row++) {
        String unit = row % 7 == 0 ? "USD/1M tokens" : "元/百万tokens";
        text.append(
            "vendor-%d,model-%d,%d.%02d,%d,%s%n".formatted(list, row, row, list, 2 * row, unit));
      }
      program.withInput("list-%02d-2024-05-30.csv".formatted(list), text.toString());
    }
    program.withInput("held.csv", Lists.WITHOUT_UNIT);
    program.withInput("mapped.csv", Lists.WITHOUT_UNIT);
    program.withInput("mapped.yml", "unit: CNY/1M tokens\n");
    program.withInput("broken.csv", "vendor,model,input\n\"a,b\n");
    program.withInput("binary.csv", new byte[] {0, 1, 2, 3, 0, 0, 7});
    program.withInput("packed.csv.gz", gzip(Lists.INPUT_ONLY));
    program.withInput("fx/rates.csv", "date,currency,rate,source\n2024-05-30,USD,7.1,bank\n");
    return program;
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void awaitText(Program program, String text) throws Exception {
    for (int i = 0; i < PATIENCE && !out(program).contains(text); i++) {
      Thread.sleep(50);
    }
    assertThat(out(program)).contains(text);
  }

  private static String out(Program program) throws IOException {
    Path file = program.folder().resolve("stdout.txt");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** All files but what in run.json tells the time. */
  private static void assertSame(Program one, Program other) {
    assertSame(one, "output", other);
  }

  private static void assertSame(Program one, String output, Program other) {
    var files = one.files(output);
    var expected = other.files("output");
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    for (String name : files.keySet()) {
      if (name.endsWith("run.json")) {
        assertThat(timeless(files.get(name))).isEqualTo(timeless(expected.get(name)));
      } else {
        assertThat(files.get(name)).as(name).isEqualTo(expected.get(name));
      }
    }
  }

  private static String timeless(byte[] json) {
    return new String(json, StandardCharsets.UTF_8)
        .replaceAll("\"(started|ended|start|end)\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
