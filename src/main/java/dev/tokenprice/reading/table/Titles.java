package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Phrases;
import dev.tokenprice.reading.words.Sense;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.words.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines above a table. A Markdown heading holds for the headings below it; a note that says
 * that it is about the unit holds for the whole file; any other line for the next table.
 */
final class Titles {
  /** Longer lines are free text. */
  private static final int LONGEST_TITLE = 60;

  private static final int LONGEST_NOTE = 120;
  private static final Pattern PART = Pattern.compile("[()（）。，；：;:\\[\\]]|[.,] ");
  private static final Pattern LIST_ITEM = Pattern.compile("[-*>] |\\d+[.)] ");

  private static final int LONGEST_CONDITION = 60;

  private record Heading(int level, String text) {}

  private final UnitGrammar units;
  private final ConditionGrammar conditions;
  private final Phrases<Sense> noteWords;
  private final List<Heading> headings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private Statement note = Statement.NONE;

  Titles(UnitGrammar units, ConditionGrammar conditions, Vocabulary vocabulary) {
    this.units = units;
    this.conditions = conditions;
    noteWords = vocabulary.phrases(WordKind.UNIT_NOTE);
  }

  void add(String text) {
    String clean = Fold.clean(text);
    int level = level(clean);
    if (level > 0) {
      headings.removeIf(h -> h.level() >= level);
      headings.add(new Heading(level, clean));
    } else if (isNote(clean)) {
      note = stated(clean).orElse(note);
    } else if (clean.length() <= LONGEST_TITLE && !LIST_ITEM.matcher(clean).lookingAt()) {
      lines.add(clean);
    }
  }

  private boolean isNote(String clean) {
    return clean.length() <= LONGEST_NOTE && !noteWords.in(Lexer.lex(clean)).isEmpty();
  }

  /** A table has ended: its lines are not those of the next one. */
  void endTable() {
    lines.clear();
  }

  /** What is stated of currency and unit, the nearest line first. */
  Statement statement() {
    Statement stated = Statement.NONE;
    for (int i = lines.size() - 1; i >= 0; i--) {
      stated = stated.orElse(stated(lines.get(i)));
    }
    for (int i = headings.size() - 1; i >= 0; i--) {
      stated = stated.orElse(stated(headings.get(i).text()));
    }
    return stated.orElse(note);
  }

  /** A title tells of tokens; that images are billed by piece is no unit of its prices. */
  private Statement stated(String text) {
    Statement stated = Statement.NONE;
    List<String> parts = List.of(PART.split(text));
    for (int i = parts.size() - 1; i >= 0; i--) {
      Statement part = ofTokens(parts.get(i));
      boolean differs = part.per() != null && stated.contradicts(part);
      stated = differs ? new Statement(null, 0, null, true) : stated.orElse(part);
    }
    return stated;
  }

  private Statement ofTokens(String part) {
    Statement stated = units.among(Lexer.lex(part)).statement();
    boolean ofTokens =
        stated.per() instanceof Unit.Tokens tokens
            && (tokens.exponent() > 0 || stated.currency() != null);
    return ofTokens || stated.severalUnits()
        ? stated
        : new Statement(stated.currency(), stated.shift(), null);
  }

  Conditions conditions() {
    return conditions(Conditions.NONE);
  }

  /** What is said beside what is known so far. */
  Conditions conditions(Conditions so) {
    Conditions found = so;
    for (Heading heading : headings) {
      found = withConditions(heading.text(), found);
    }
    for (String line : lines) {
      found = withConditions(line, found);
    }
    return found;
  }

  /** What the titles amid the records of a table say of the prices below, beside all others. */
  Conditions ofSection(Conditions ofTable) {
    Conditions found = ofTable;
    for (String line : lines) {
      found = conditions.ofSection(line, found);
    }
    return found;
  }

  private Conditions withConditions(String text, Conditions so) {
    boolean sentence =
        text.length() > LONGEST_CONDITION || text.matches(".*(?:[。；;]|[.](?: |$)).*");
    return sentence ? so : conditions.ofTitle(text, so);
  }

  private static int level(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    boolean heading = level > 0 && level < text.length() && text.charAt(level) == ' ';
    return heading ? level : 0;
  }
}
