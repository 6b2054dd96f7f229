package dev.tokenprice.job;

import dev.tokenprice.intake.Limits;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is to be run.
 *
 * @param input the folder with the deliveries
 * @param businessDate the day the report is of
 * @param options the options that change the output, in a canonical text; part of the run's
 *     identity
 */
public record NightlyRun(Path input, LocalDate businessDate, String options, Limits limits) {}
