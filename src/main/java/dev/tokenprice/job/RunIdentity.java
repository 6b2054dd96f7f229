package dev.tokenprice.job;

import dev.tokenprice.intake.Intake;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What makes two runs one and the same: business date, deliveries, options. */
final class RunIdentity {
  private RunIdentity() {}

  static JobParameters of(NightlyRun run, Intake intake) {
    return new JobParametersBuilder()
        .addString("businessDate", run.businessDate().toString())
        .addString("deliveries", digest(deliveries(intake)))
        .addString("options", digest(run.options()))
        .toJobParameters();
  }

  private static String deliveries(Intake intake) {
    var text = new StringBuilder();
    intake
        .deliveries()
        .forEach(
            one ->
                text.append(one.kind())
                    .append('\0')
                    .append(one.name())
                    .append('\0')
                    .append(one.sha256())
                    .append('\n'));
    intake.refused().forEach(held -> text.append(held).append('\n'));
    return text.toString();
  }

  static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String digest(byte[] bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
