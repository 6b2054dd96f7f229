package dev.tokenprice.reading.table;

import dev.tokenprice.reading.Remembered;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Atom;
import dev.tokenprice.reading.words.CacheLifetime;
import dev.tokenprice.reading.words.Fold;
import dev.tokenprice.reading.words.Lexer;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells beside a price state of its currency and unit, remembered by text. */
final class UnitCells {
  private final Remembered<String, UnitGrammar.Reading> known;
  private final Remembered<String, UnitGrammar.Reading> amongWords;

  UnitCells(UnitGrammar grammar) {
    this.known = Remembered.ofText(grammar::whole);
    this.amongWords = Remembered.ofText(cell -> grammar.among(words(cell)));
  }

  /** What the file states beside the cell of a price, in the order of trust. */
  List<Statement> beside(PriceColumn column, Row row, TableLayout layout) {
    List<Statement> stated = new ArrayList<>();
    stated.add(column.stated());
    for (int unitColumn : column.unitColumns()) {
      stated.add(whole(row.cell(unitColumn)).statement());
    }
    for (int meterColumn : layout.columnsOf(Role.METER)) {
      stated.add(amongWords.of(row.cell(meterColumn)).statement());
    }
    stated.add(column.mapped());
    stated.add(layout.section());
    return stated;
  }

  /** The cell beside a price that should state its unit and does not; null if there is none. */
  @Nullable String unread(PriceColumn column, Row row) {
    for (int unitColumn : column.unitColumns()) {
      if (isUnread(row.cell(unitColumn))) {
        return Fold.clean(row.cell(unitColumn));
      }
    }
    return null;
  }

  /** A unit column's cell whose words are no unit, be there a currency among them: 元/斤. */
  private boolean isUnread(String cell) {
    UnitGrammar.Reading reading = whole(cell);
    Statement stated = reading.statement();
    return !cell.isBlank()
        && (stated.isNone() || (stated.per() == null && !reading.unknown().isEmpty()));
  }

  private UnitGrammar.Reading whole(String cell) {
    return known.of(cell);
  }

  private static List<Atom> words(String cell) {
    return Lexer.lex(CacheLifetime.of(Fold.clean(cell)).rest());
  }
}
