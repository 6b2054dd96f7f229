package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.RowReading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What comes out of the price lists, list after list. */
sealed interface ListItem {
  /** A list begins; if it is the one that began last, what came of it does not count. */
  record Begin(Delivery delivery, String digest, String source, @Nullable LocalDate listDate)
      implements ListItem {}

  /** A record of the list that began last. */
  record Row(RowReading reading) implements ListItem {}

  /** The list that began last has ended. */
  record End() implements ListItem {}

  /** A list that is not accepted; if it began, it ends here. */
  record Refusal(Delivery delivery, String digest, Held why) implements ListItem {}
}
