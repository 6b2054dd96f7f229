package dev.tokenprice.reading.text;

import dev.tokenprice.reading.ReadingLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text where records end, by the rules of the parser that {@link Rows} has: a quote opens a
 * cell only as its first character that is not white; line ends between quotes end nothing.
 */
public final class RangeCutter {
  /** More than are looked at to tell what the columns of a table are. */
  private static final int HEAD_RECORDS = 1_000;

  /** What is read ahead of a record counts for it when a record too long is told. */
  private static final int READ_AHEAD = 1 << 14;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char delimiter;
  private final char quote;
  private final long headRecords;
  private final long size;
  private final List<TextRange> ranges = new ArrayList<>();
  private Place place = Place.CELL_START;
  private char last;
  private long bytes;
  private long line = 1;
  private long records;
  private long longest;
  private long recordStart;
  private long recordLine = 1;
  private long head;
  private long headLine;
  private long lineAfterHead;
  private long from;
  private long fromLine;
  private long inRange;
  private @Nullable TextRange open;

  /** Where the scan is, in the terms of a record. */
  private enum Place {
    CELL_START,
    UNQUOTED,
    QUOTED,
    QUOTE_IN_QUOTED,
    AFTER_QUOTED,
    CARRIAGE_RETURN
  }

  private RangeCutter(char delimiter, char quote, long headRecords, long size) {
    this.delimiter = delimiter;
    this.quote = quote;
    this.headRecords = headRecords;
    this.size = size;
  }

  /**
   * Ranges that cover a text, each of its records in one of them; empty if it cannot be cut, or
   * would be in one piece: it is not in UTF-8, its quotes are escaped, nothing ends its last
   * record, it is short, or a limit is near.
   *
   * @param size least bytes of a range but the last
   */
  public static List<TextRange> cut(
      DecodedText text, Dialect dialect, ReadingLimits limits, long size) throws IOException {
    return cut(text, dialect, limits, HEAD_RECORDS, size);
  }

  static List<TextRange> cut(
      DecodedText text, Dialect dialect, ReadingLimits limits, long headRecords, long size)
      throws IOException {
    Character quote = dialect.quote();
    boolean plain = text.charset().equals(StandardCharsets.UTF_8) && !dialect.piped();
    if (!plain || quote == null || dialect.escape() != null) {
      return List.of();
    }
    var cutter = new RangeCutter(dialect.delimiter(), quote, headRecords, size);
    try (var reader =
        new BufferedReader(new InputStreamReader(text.content().open(), text.charset()))) {
      cutter.scan(reader);
    }
    return cutter.ranges(limits);
  }

  private List<TextRange> ranges(ReadingLimits limits) {
    boolean ended = bytes == recordStart;
    boolean withinLimits =
        records <= limits.records() && longest + READ_AHEAD <= limits.recordCharacters();
    return ended && withinLimits && ranges.size() > 1 ? List.copyOf(ranges) : List.of();
  }

  private void scan(Reader reader) throws IOException {
    var buffer = new char[1 << 14];
    int read = reader.read(buffer);
    int first = read > 0 && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
    bytes = first == 0 ? 0 : length(BYTE_ORDER_MARK);
    recordStart = bytes;
    while (read >= 0) {
      for (int i = first; i < read; i++) {
        take(buffer[i]);
      }
      first = 0;
      read = reader.read(buffer);
    }
    if (place == Place.CARRIAGE_RETURN) {
      endRecord();
    }
    if (inRange > 0) {
      endRange();
    }
    close();
  }

  private void take(char c) {
    if (place == Place.CARRIAGE_RETURN && c != '\n') {
      endRecord();
    }
    bytes += length(c);
    if (c == '\r' || (c == '\n' && last != '\r')) {
      line++;
    }
    last = c;
    place = after(c);
    if (c == '\n' && place == Place.CELL_START) {
      endRecord();
    }
  }

  private Place after(char c) {
    if (place == Place.QUOTED) {
      return c == quote ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
    }
    if (place == Place.QUOTE_IN_QUOTED && c == quote) {
      return Place.QUOTED;
    }
    if (c == '\r') {
      return Place.CARRIAGE_RETURN;
    }
    if (c == '\n' || c == delimiter) {
      return Place.CELL_START;
    }
    return place == Place.CELL_START ? atStart(c) : within();
  }

  private Place atStart(char c) {
    if (Character.isWhitespace(c)) {
      return Place.CELL_START;
    }
    return c == quote ? Place.QUOTED : Place.UNQUOTED;
  }

  private Place within() {
    return place == Place.QUOTE_IN_QUOTED ? Place.AFTER_QUOTED : place;
  }

  /** A lone carriage return is no place to cut: what follows might be taken for its other half. */
  private void endRecord() {
    place = Place.CELL_START;
    records++;
    longest = Math.max(longest, bytes - recordStart);
    close();
    boolean mayCut = last == '\n';
    if (head > 0) {
      inRange++;
      if (mayCut && bytes - from >= size) {
        endRange();
      }
    } else if (mayCut && records >= headRecords) {
      head = bytes;
      headLine = recordLine;
      lineAfterHead = line;
      beginRange();
    }
    recordStart = bytes;
    recordLine = line;
  }

  private void endRange() {
    open = new TextRange(head, headLine, from, bytes, fromLine - lineAfterHead, line, inRange);
    beginRange();
  }

  /** The record after a part has ended, or the text. */
  private void close() {
    TextRange range = open;
    if (range != null) {
      ranges.add(range.upTo(bytes));
      open = null;
    }
  }

  private void beginRange() {
    from = bytes;
    fromLine = line;
    inRange = 0;
  }

  /** Bytes of a character in UTF-8; half of those of a pair for each of its halves. */
  private static int length(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
