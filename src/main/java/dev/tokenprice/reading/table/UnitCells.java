package dev.tokenprice.reading.table;

import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import java.util.List;

/** What the cells of unit and currency columns state, remembered by text. */
final class UnitCells {
  private final Remembered<String, UnitGrammar.Reading> known;
  private final Remembered<String, UnitGrammar.Reading> amongWords;

  UnitCells(UnitGrammar grammar) {
    this.known = Remembered.ofText(grammar::whole);
    this.amongWords = Remembered.ofText(cell -> grammar.among(words(cell)));
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
    return amongWords.of(cell).statement();
  }

  private UnitGrammar.Reading whole(String cell) {
    return known.of(cell);
  }

  private static List<Atom> words(String cell) {
    return Lexer.lex(CacheLifetime.of(Fold.clean(cell)).rest());
  }
}
