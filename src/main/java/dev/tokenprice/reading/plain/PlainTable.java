package dev.tokenprice.reading.plain;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.Decoder;
import dev.tokenprice.reading.text.DialectDetector;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.text.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A small file with one header.
 *
 * @param notes the cells above the header
 * @param header the header's texts as they stand
 * @param rows what stands below it, without blank lines
 */
public record PlainTable(
    String file, List<String> notes, long headerLine, List<String> header, List<Row> rows) {
  private static final int HEAD = 1 << 16;
  private static final ReadingLimits LIMITS =
      new ReadingLimits(64L << 20, 1_000_000L, 500, 1 << 16, 1 << 15, ReadingLimits.MOST_DIGITS, 1);

  /**
   * The header is the record with the most known words.
   *
   * @param knownWords how many cells of a record are known as headers
   * @throws RefusedException if the bytes are no text, the text is no CSV, or no header is found
   */
  public static PlainTable read(
      String file, byte[] content, ToIntFunction<List<String>> knownWords) {
    try {
      var text = new Decoder(LIMITS).decode(file, Content.of(content));
      var dialect = new DialectDetector(knownWords, LIMITS).detect(text.head(HEAD));
      var rows = new ArrayList<Row>();
      try (var parsed = new Rows(text.open(), dialect, LIMITS)) {
        parsed.forEachRemaining(rows::add);
      }
      return table(file, rows, knownWords);
    } catch (IOException e) {
      throw new RefusedException(HoldReason.MALFORMED, 0, String.valueOf(e.getMessage()));
    }
  }

  private static PlainTable table(
      String file, List<Row> rows, ToIntFunction<List<String>> knownWords) {
    int header = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int known = knownWords.applyAsInt(rows.get(i).cells());
      if (known > most) {
        most = known;
        header = i;
      }
    }
    if (header < 0) {
      throw new RefusedException(HoldReason.NOT_A_PRICE_LIST, 0, "header");
    }
    var notes = rows.subList(0, header).stream().flatMap(row -> row.cells().stream()).toList();
    var below = rows.subList(header + 1, rows.size()).stream().filter(r -> !r.isBlank()).toList();
    var top = rows.get(header);
    return new PlainTable(file, notes, top.line(), top.cells(), below);
  }

  /** A cell that is not accepted; the row where there is no such column. */
  public Held held(Row row, int column, HoldReason reason, String... evidence) {
    boolean present = column >= 0 && column < header.size();
    var where =
        present
            ? new Provenance(file, row.line(), header.get(column), row.cell(column))
            : new Provenance(file, row.line(), "", "");
    return Held.of(where, reason, evidence);
  }

  /** The whole file is not accepted, for its header. */
  public Held held(HoldReason reason, String... evidence) {
    var where = new Provenance(file, headerLine, "", String.join(",", header));
    return Held.of(where, reason, evidence);
  }
}
