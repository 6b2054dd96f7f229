package dev.tokenprice.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a statement does to the series of an offer's meter. */
sealed interface Effect {
  /** Nothing but that the price was seen again. */
  record SeenAgain(PointRow point) implements Effect {}

  /** The same file says two things of one moment. */
  record Duplicate(PointRow other) implements Effect {}

  /**
   * A price to put on record.
   *
   * @param corrected the other number for the same moment; null if there is none
   * @param broken the price whose run this statement breaks; null if it breaks none
   * @param resumes when the broken price was seen again, by lists later than this one
   */
  record Recorded(
      @Nullable PointRow corrected, @Nullable PointRow broken, @Nullable LocalDate resumes)
      implements Effect {}
}
