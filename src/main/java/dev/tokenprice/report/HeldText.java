package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says why something is held and what to do. A reason's text may have variants: for the folder of
 * the file ({@code fx}), for the first word of the evidence, for the number of its words.
 */
public final class HeldText {
  private static final int LONGEST_QUOTE = 80;
  private static final int SLOTS = 8;
  private static final Pattern LIST_ENDING =
      Pattern.compile("(\\.(csv|tsv|txt))?(\\.gz)?$", Pattern.CASE_INSENSITIVE);

  private final Messages messages;

  public HeldText(Messages messages) {
    this.messages = messages;
  }

  /** One sentence: where, what was expected and what was found. */
  public String sentence(Held held) {
    return messages.text("held.where", where(held.where()), why(held));
  }

  /** What was expected and what was found, to stand beside the place. */
  String why(Held held) {
    var fillings = new ArrayList<String>();
    fillings.add(quote(held.where().text()));
    held.evidence().forEach(evidence -> fillings.add(quote(evidence)));
    return find("held.", held, fillings)
        .orElseGet(() -> messages.text("reason." + held.reason().code()));
  }

  /** What to do, with the line of the mapping that would settle it. */
  String whatToDo(Held held) {
    String mapping = LIST_ENDING.matcher(held.where().file()).replaceFirst("") + ".yml";
    return find("todo.", held, List.of(mapping, held.suggestion()))
        .orElseGet(() -> messages.text("todo.check"));
  }

  private String where(Provenance where) {
    if (where.line() == 0) {
      return where.file();
    }
    return where.column().isEmpty()
        ? messages.text("held.line", where.file(), where.line())
        : messages.text("held.cell", where.file(), where.line(), quote(where.column()));
  }

  private Optional<String> find(String prefix, Held held, List<String> fillings) {
    var padded = new ArrayList<Object>(fillings);
    while (padded.size() < SLOTS) {
      padded.add("");
    }
    return variants(held)
        .map(variant -> prefix + held.reason().code() + variant)
        .flatMap(key -> messages.find(key, padded.toArray()).stream())
        .findFirst();
  }

  private static Stream<String> variants(Held held) {
    String file = held.where().file();
    int folder = file.indexOf('/');
    var variants = new ArrayList<String>();
    if (folder > 0) {
      variants.add("." + file.substring(0, folder));
    }
    if (!held.evidence().isEmpty()) {
      variants.add("." + held.evidence().get(0));
      variants.add("." + held.evidence().size());
    }
    variants.add("");
    return variants.stream();
  }

  private static String quote(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
    return text.substring(0, split ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
  }
}
