package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the cells of unit and currency columns state, remembered by text. */
final class UnitCells {
  private static final int MOST_REMEMBERED = 1_000;

  private final UnitGrammar grammar;
  private final Map<String, UnitGrammar.Reading> known = new HashMap<>();
  private final Map<String, UnitGrammar.Reading> amongWords = new HashMap<>();

  UnitCells(UnitGrammar grammar) {
    this.grammar = grammar;
  }

  /** A unit column's cell whose words are no unit, be there a currency among them: 元/斤. */
  boolean isUnread(String cell) {
    UnitGrammar.Reading reading = whole(cell);
    Statement stated = reading.statement();
    return !cell.isBlank()
        && (stated.isNone() || (stated.per() == null && !reading.unknown().isEmpty()));
  }

  /** A cell that is a unit. */
  Statement read(String cell) {
    return whole(cell).statement();
  }

  /** A cell that says more than a unit. */
  Statement among(String cell) {
    return remembered(cell, amongWords, c -> grammar.among(words(c))).statement();
  }

  private UnitGrammar.Reading whole(String cell) {
    return remembered(cell, known, grammar::whole);
  }

  private static List<Atom> words(String cell) {
    return Lexer.lex(CacheLifetime.of(Fold.clean(cell)).rest());
  }

  private static UnitGrammar.Reading remembered(
      String cell,
      Map<String, UnitGrammar.Reading> known,
      Function<String, UnitGrammar.Reading> reader) {
    UnitGrammar.Reading reading = known.get(cell);
    if (reading == null) {
      reading = reader.apply(cell);
      if (known.size() < MOST_REMEMBERED) {
        known.put(cell, reading);
      }
    }
    return reading;
  }
}
