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
  private final Map<String, Statement> known = new HashMap<>();
  private final Map<String, Statement> amongWords = new HashMap<>();

  UnitCells(UnitGrammar grammar) {
    this.grammar = grammar;
  }

  /** A unit column's cell with a text that is no unit. */
  boolean isUnread(String cell) {
    return !cell.isBlank() && read(cell).isNone();
  }

  /** A cell that is a unit. */
  Statement read(String cell) {
    return remembered(cell, known, grammar::whole);
  }

  /** A cell that says more than a unit. */
  Statement among(String cell) {
    return remembered(cell, amongWords, c -> grammar.among(words(c)));
  }

  private static List<Atom> words(String cell) {
    return Lexer.lex(CacheLifetime.of(Fold.clean(cell)).rest());
  }

  private static Statement remembered(
      String cell, Map<String, Statement> known, Function<String, UnitGrammar.Reading> reading) {
    Statement statement = known.get(cell);
    if (statement == null) {
      statement = reading.apply(cell).statement();
      if (known.size() < MOST_REMEMBERED) {
        known.put(cell, statement);
      }
    }
    return statement;
  }
}
