package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import java.util.HashMap;
import java.util.Map;

/** What the cells of unit and currency columns state, remembered by text. */
final class UnitCells {
  private static final int MOST_REMEMBERED = 1_000;

  private final UnitGrammar grammar;
  private final Map<String, Statement> known = new HashMap<>();

  UnitCells(UnitGrammar grammar) {
    this.grammar = grammar;
  }

  /** A unit column's cell with a text that is no unit. */
  boolean isUnread(String cell) {
    return !cell.isBlank() && read(cell).isNone();
  }

  Statement read(String cell) {
    Statement statement = known.get(cell);
    if (statement == null) {
      UnitGrammar.Reading reading = grammar.whole(cell);
      statement = reading.unknown().isEmpty() ? reading.statement() : Statement.NONE;
      if (known.size() < MOST_REMEMBERED) {
        known.put(cell, statement);
      }
    }
    return statement;
  }
}
