package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, each with the table that it belongs to. Titles, headers, rules and the
 * records of tables without prices are left out.
 */
final class Document implements Iterator<Document.Placed> {
  /**
   * A record in its table.
   *
   * @param ragged whether it has more or fewer cells than the table
   * @param under a title, after a blank line, below which no header says that the table goes on;
   *     null if there is none
   */
  record Placed(TableLayout layout, Row row, boolean ragged, @Nullable String under) {}

  private final RowsAhead rows;
  private final HeaderGrammar headers;
  private final TablePlanner planner;
  private final Set<String> mapped;
  private final Consumer<TableLayout> found;
  private final Titles titles;
  private final AcrossTable across;
  private @Nullable TableLayout table;
  private @Nullable TableLayout planned;
  private boolean afterBlank;
  private boolean titled;
  private boolean headed;
  private boolean begun;
  private boolean sectioned;
  private @Nullable String under;
  private @Nullable TableLayout interrupted;
  private @Nullable Placed next;

  /**
   * @param mapped headers that the mapping names
   * @param found told of each table with prices when its header is met
   */
  Document(
      Iterator<Row> rows,
      HeaderGrammar headers,
      Titles titles,
      TablePlanner planner,
      UnitGrammar units,
      Set<String> mapped,
      Consumer<TableLayout> found) {
    this.rows = new RowsAhead(rows, headers);
    this.headers = headers;
    this.titles = titles;
    this.planner = planner;
    this.mapped = mapped;
    this.found = found;
    this.across = new AcrossTable(headers, units, titles, found);
  }

  @Override
  public boolean hasNext() {
    Row row = next == null ? rows.poll() : null;
    while (row != null) {
      next = place(row);
      row = next == null ? rows.poll() : null;
    }
    return next != null;
  }

  @Override
  public Placed next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Placed placed = next;
    next = null;
    return placed;
  }

  /** The record in its table; null if it is no record of one. */
  private @Nullable Placed place(Row row) {
    if (row.isBlank()) {
      afterBlank = true;
      return null;
    }
    Row header = header(row);
    if (header != null) {
      open(header);
      return null;
    }
    if (isTitle(row)) {
      title(row);
      return null;
    }
    resume(row);
    return table == null ? placeAcross(row) : placeInTable(row, table);
  }

  /** Data below a title or a comment amid the records of a table are its records. */
  private void resume(Row row) {
    TableLayout before = interrupted;
    boolean goesOn = before != null && row.width() == before.width();
    if (goesOn && table == null && !HeaderRows.mayBe(row)) {
      table = before;
      across.end();
      afterBlank = false;
    }
    interrupted = null;
  }

  private @Nullable Placed placeInTable(Row row, TableLayout current) {
    boolean unknown = afterBlank && namesColumns(row, current);
    boolean another =
        (afterBlank && row.width() != current.width() && HeaderRows.mayBe(row))
            || HeaderRows.startsOtherTable(row, headers);
    afterBlank = false;
    titled = false;
    if (unknown) {
      table = null;
      across.begin(row);
      return new Placed(current, row, false, null);
    }
    if (another) {
      interrupted = row.width() == current.width() ? null : current;
      table = null;
      across.begin(row);
      return null;
    }
    begun = true;
    return new Placed(current, row, row.width() != current.width(), under);
  }

  /** A header in words that nobody knows: words for all prices. It is held, as none of them. */
  private boolean namesColumns(Row row, TableLayout current) {
    return row.width() == current.width()
        && HeaderRows.mayBe(row)
        && current.prices().stream()
            .flatMap(List::stream)
            .allMatch(price -> headers.isOtherWord(row.cell(price.index())));
  }

  private @Nullable Placed placeAcross(Row row) {
    afterBlank = false;
    titled = false;
    TableLayout layout = across.layout(row);
    return layout == null ? null : new Placed(layout, row, false, null);
  }

  /** The header that starts at a record: it alone, or with the record below. */
  private @Nullable Row header(Row row) {
    if (!HeaderRows.mayBe(row)) {
      return null;
    }
    Row below = rows.peek();
    if (below != null && HeaderRows.isUpperRow(row, below)) {
      Row joined = HeaderRows.joined(row, below);
      if (isHeader(joined)) {
        rows.poll();
        return joined;
      }
    }
    return isHeader(row) ? row : null;
  }

  /** After a blank line or a title another table may start; else a record is one of this table. */
  private boolean isHeader(Row row) {
    boolean amid = (table != null || headed) && !afterBlank && !titled;
    return amid
        ? HeaderRows.isHeaderAmidRecords(row, headers)
        : HeaderRows.isHeader(row, headers) || namesMapped(row);
  }

  private boolean namesMapped(Row row) {
    return HeaderRows.mayBe(row) && row.cells().stream().anyMatch(c -> mapped.contains(c.strip()));
  }

  private void open(Row header) {
    TableLayout layout = planner.plan(titles, header, rows.sample(header.width()));
    across.begin(header);
    headed = layout.prices().isEmpty();
    titles.endTable();
    titled = false;
    interrupted = null;
    afterBlank = false;
    begun = false;
    sectioned = false;
    under = null;
    table = headed ? null : layout;
    planned = table;
    found.accept(layout);
  }

  private boolean isTitle(Row row) {
    return row.filled() == 1 && (table == null || row.width() > 1 || afterBlank || isComment(row));
  }

  private static boolean isComment(Row row) {
    return row.cell(0).startsWith("#");
  }

  private void title(Row row) {
    String text = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElseThrow();
    TableLayout current = table != null ? table : interrupted;
    boolean ofSection = current != null && row.width() == current.width() && !row.cell(0).isBlank();
    sectioned |= ofSection && (!afterBlank || !begun);
    if (ofSection && !titled) {
      titles.endTable();
    }
    if (afterBlank) {
      interrupted = current;
      boolean goesOn = isComment(row) || (ofSection && sectioned && !headers.read(text).isWord());
      under = goesOn ? under : text;
      table = null;
      across.end();
      headed = false;
    }
    titles.add(text);
    if (ofSection) {
      table = table == null ? null : underTitles();
      interrupted = interrupted == null ? null : underTitles();
    }
    titled = true;
    afterBlank = false;
  }

  /** The table of the last header, with what the titles amid its records say of those below. */
  private @Nullable TableLayout underTitles() {
    TableLayout whole = planned;
    return whole == null
        ? null
        : whole.under(
            titles.statement().orElse(whole.section()), titles.ofSection(whole.conditions()));
  }
}
