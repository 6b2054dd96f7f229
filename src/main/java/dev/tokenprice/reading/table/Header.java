package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.words.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column's header says by itself.
 *
 * @param text as it stands
 * @param role what the column is about; null if the header does not say
 * @param roleRank 0 for the preferred spelling of the role, then 1, 2 ...
 * @param meters what it counts; empty if it does not say; input and output for both directions
 * @param price whether it says that it holds a price
 * @param listed whether it names the list price, from which a discount is taken
 * @param counts whether it says tokens without saying price: a number of tokens
 * @param lookalike whether it holds a word that no price column has
 * @param usage whether it is a column of a usage log
 * @param bill whether it is a column of a bill
 * @param residue the words that are not in the vocabulary, as they stand
 */
record Header(
    String text,
    @Nullable Role role,
    int roleRank,
    Set<Meter> meters,
    boolean price,
    Statement stated,
    @Nullable Phase phase,
    Conditions conditions,
    boolean listed,
    boolean counts,
    boolean lookalike,
    boolean usage,
    boolean bill,
    String residue) {
  /** Condition: what the header says of a price beyond what is understood, verbatim. */
  static final String OWN_WORDS = "column";

  /** Says that it is a price: by a word for price or by a unit beside what it counts. */
  boolean isPrice() {
    boolean named = price || (stated.currency() != null && stated.per() != null);
    boolean metered = !meters.isEmpty() && !stated.isNone();
    return role == null && !lookalike && !counts && (named || metered);
  }

  /** Names a meter of tokens, or a price before or after, and nothing that speaks against it. */
  boolean mayBePrice() {
    boolean named = phase != null || meters.stream().anyMatch(Meters::isOfTokens);
    return isPrice() || (role == null && !lookalike && named && residue.isEmpty());
  }

  /** Whether it holds a word of headers, be it of prices or not. */
  boolean isWord() {
    return isKnown() || lookalike;
  }

  /** Whether the header is of any use. */
  boolean isKnown() {
    return role != null || mayBePrice();
  }
}
