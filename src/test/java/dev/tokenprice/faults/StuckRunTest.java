package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** States of Spring Batch's own tables from which it would never start that run again. */
class StuckRunTest {
  @TempDir private Path folder;
  private Night night;

  @BeforeEach
  void oneNight() throws Exception {
    night = new Night(folder);
    night.put("a-2024-05-21.csv", "厂商,模型,输入价格(元/百万tokens)", "阿里云,qwen-max,40");
    night.run();
    Files.delete(report());
  }

  @Test
  void killedBeforeItsExecutionWasOnRecord() throws Exception {
    execute(
        "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT",
        "DELETE FROM BATCH_STEP_EXECUTION",
        "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT",
        "DELETE FROM BATCH_JOB_EXECUTION_PARAMS",
        "DELETE FROM BATCH_JOB_EXECUTION");
    night.run();
    assertThat(report()).isNotEmptyFile();
  }

  @Test
  void endedAsUnknown() throws Exception {
    execute(
        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN'",
        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN'");
    night.run();
    assertThat(report()).isNotEmptyFile();
  }

  @Test
  void stillMarkedAsRunning() throws Exception {
    execute(
        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL",
        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
    night.run();
    assertThat(report()).isNotEmptyFile();
  }

  private void execute(String... statements) {
    try (Database ledger = night.ledger()) {
      for (String statement : statements) {
        new JdbcTemplate(ledger.dataSource()).execute(statement);
      }
    }
  }

  private Path report() {
    return night.path("output/2024-05-31/llm-price-report-2024-05-31.xlsx");
  }
}
