package dev.tokenprice.reading.claims;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.plain.ColumnWords;
import dev.tokenprice.reading.plain.PlainTable;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads files of claims. What is not certain is held. */
public final class ClaimsReader {
  private final ColumnWords headers = ColumnWords.builtIn("claim-columns");
  private final ColumnWords words = ColumnWords.builtIn("claim-words");

  /**
   * @param fileName below the input folder, with {@code /}
   */
  public ClaimsReading read(String fileName, byte[] content) {
    try {
      var table = PlainTable.read(fileName, content, this::knownWords);
      var columns = new ClaimColumns(table, headers);
      if (!columns.has("model") || !(columns.has("claimed") || columns.has("text"))) {
        return refused(table.held(HoldReason.NO_PRICE_COLUMN));
      }
      return new Sheet(table, columns).read();
    } catch (RefusedException e) {
      var where = new Provenance(fileName, e.line(), "", "");
      return refused(new Held(where, e.reason(), e.evidence(), ""));
    }
  }

  private int knownWords(List<String> cells) {
    return (int) cells.stream().filter(cell -> headers.meaning(cell).isPresent()).count();
  }

  private static ClaimsReading refused(Held held) {
    return new ClaimsReading(List.of(), List.of(held));
  }

  /** One file, row by row. */
  private final class Sheet {
    private final PlainTable table;
    private final ClaimColumns columns;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    Sheet(PlainTable table, ClaimColumns columns) {
      this.table = table;
      this.columns = columns;
    }

    ClaimsReading read() {
      table.rows().forEach(this::read);
      return new ClaimsReading(claims, held);
    }

    private void read(Row row) {
      var figures = figures(row);
      var scope = ClaimScope.of(columns.cell(row, "scope"), columns.cell(row, "text"), words);
      var day = DateGrammar.read(columns.cell(row, "date"));
      if (columns.cell(row, "model").isEmpty()) {
        hold(row, "model", HoldReason.NO_MODEL);
      } else if (day.isEmpty()) {
        hold(row, "date", HoldReason.BAD_DATE);
      } else if (scope == ClaimScope.UNCLEAR) {
        hold(row, "scope", HoldReason.AMBIGUOUS);
      } else if (figures.size() != 1) {
        hold(
            row,
            figureColumn(row),
            figures.isEmpty() ? HoldReason.NOT_A_NUMBER : HoldReason.AMBIGUOUS);
      } else {
        claims.add(
            new Claim(
                columns.cell(row, "vendor"),
                columns.cell(row, "model"),
                day.get(),
                columns.cell(row, "text"),
                figures.iterator().next(),
                comparedTo(row),
                scope == ClaimScope.NOT_STATED ? null : scope.name().toLowerCase(Locale.ROOT),
                where(row)));
      }
    }

    /** The column's figure; where it is empty, the sentence's. */
    private Set<Claimed> figures(Row row) {
      var stated = columns.cell(row, "claimed");
      if (stated.isEmpty()) {
        return ClaimedFigures.in(columns.cell(row, "text"));
      }
      return ClaimedFigures.bareFraction(stated).map(Set::of).orElse(ClaimedFigures.in(stated));
    }

    private String figureColumn(Row row) {
      boolean inSentence = columns.cell(row, "claimed").isEmpty() && columns.has("text");
      return inSentence ? "text" : "claimed";
    }

    private String comparedTo(Row row) {
      var stated = columns.cell(row, "compared_to");
      return words.meaning(stated).filter("own"::equals).isPresent() ? "" : stated;
    }

    private Provenance where(Row row) {
      int column = columns.index(figureColumn(row));
      return new Provenance(table.file(), row.line(), table.header().get(column), row.cell(column));
    }

    private void hold(Row row, String meaning, HoldReason reason) {
      held.add(table.held(row, columns.index(meaning), reason));
    }
  }
}
