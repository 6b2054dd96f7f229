package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about the run itself, beside the analysis.
 *
 * @param version of the program
 * @param started when the run began
 * @param ended when its figures stood
 * @param exitCode what the run ends with if the report is written
 * @param previousReport as-of date of the report before; null if this is the first
 * @param knownOn the day whose knowledge is shown; null for all that is known
 * @param identity tells this report from others of its day that were drawn otherwise
 * @param deliveries every price list read for this report, in the order of their names
 * @param held every cell, row and file that is held now, in the order of file, line and column
 * @param corrections prices that a source re-issued for the same date within the window
 * @param overruled guards that a mapping or a person has overruled, each a sentence's fillings
 */
public record RunFacts(
    String version,
    Instant started,
    Instant ended,
    int exitCode,
    @Nullable LocalDate previousReport,
    @Nullable LocalDate knownOn,
    String identity,
    List<DeliveryFacts> deliveries,
    List<Held> held,
    List<Correction> corrections,
    List<OverruledGuard> overruled) {
  public RunFacts {
    deliveries = List.copyOf(deliveries);
    held = List.copyOf(held);
    corrections = List.copyOf(corrections);
    overruled = List.copyOf(overruled);
  }

  /** The same of a run that ended otherwise. */
  public RunFacts endingWith(int otherCode, Instant otherEnd) {
    return new RunFacts(
        version,
        started,
        otherEnd,
        otherCode,
        previousReport,
        knownOn,
        identity,
        deliveries,
        held,
        corrections,
        overruled);
  }

  /**
   * A guard that did not hold a price because somebody said so.
   *
   * @param guard the reason code that was overruled, e.g. {@code magnitude}
   * @param scope what it was overruled for: a source, or an offer
   * @param by the mapping file or the note of a person
   */
  public record OverruledGuard(String guard, String scope, String by) {}
}
