package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says of the last day of a price: a day, that there is none yet, or something that
 * cannot be read. A price of which nobody can tell whether it still holds must not be published.
 */
public final class EndGrammar {
  /** Years from 2100 on are a database's way to say never, the year 0 its way to say nothing. */
  private static final Pattern NEVER =
      Pattern.compile("(?:2[1-9]|[3-9]\\d)\\d\\d(?:[-/.年].*)?|0000.*");

  /** {@code 2024-05-01 至 2024-06-30}, {@code until 2024-06-30}: the last day stands last. */
  private static final Pattern UNTIL =
      Pattern.compile("(?i).*(?:[至到~～—–]|\\s-\\s|\\b(?:to|until|till|through)\\b)");

  private final Vocabulary vocabulary;

  public EndGrammar(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param day null if none is stated, or it cannot be read
   * @param unread the text that cannot be read; null if there is none
   */
  public record End(@Nullable LocalDate day, @Nullable String unread) {
    private static final End OPEN = new End(null, null);

    /** Whether the cell says nothing of an end. */
    public boolean isOpen() {
      return equals(OPEN);
    }
  }

  public End read(String cell) {
    String text = Fold.clean(cell);
    if (isOpen(text)) {
      return End.OPEN;
    }
    return last(text)
        .or(() -> DateGrammar.read(text))
        .map(day -> new End(day, null))
        .orElseGet(() -> new End(null, text));
  }

  private boolean isOpen(String text) {
    return text.isEmpty()
        || NEVER.matcher(text).matches()
        || vocabulary.whole(WordKind.NO_END, text).isPresent()
        || vocabulary.whole(WordKind.MISSING, text).isPresent();
  }

  private static Optional<LocalDate> last(String text) {
    String rest = UNTIL.matcher(text).replaceFirst("").strip();
    return rest.length() == text.length()
        ? Optional.empty()
        : DateGrammar.read(rest.replaceFirst("(?:止|为止)$", ""));
  }
}
