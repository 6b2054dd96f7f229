package dev.tokenprice.reading.text;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongUnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2, text to records. The parser stops at the first quoting fault, and so does this: the list
 * is refused with the line.
 */
public final class Rows implements Iterator<Row>, AutoCloseable {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final BoundedReader reader;
  private final Dialect dialect;
  private final ReadingLimits limits;
  private final LongUnaryOperator lines;
  private long nextLine = 1;
  private long lastLine;
  private long count;
  private @Nullable Row next;

  public Rows(Reader text, Dialect dialect, ReadingLimits limits) throws IOException {
    this(text, dialect, limits, LongUnaryOperator.identity());
  }

  private Rows(Reader text, Dialect dialect, ReadingLimits limits, LongUnaryOperator lines)
      throws IOException {
    this.dialect = dialect;
    this.limits = limits;
    this.lines = lines;
    reader = new BoundedReader(text, limits.recordCharacters());
    reader.recordEnded(1);
    parser = CSVParser.builder().setReader(reader).setFormat(format(dialect)).get();
    records = parser.iterator();
  }

  /** The records of the head and of a part, on the lines of the whole text. */
  public static Rows of(DecodedText text, TextRange range, Dialect dialect, ReadingLimits limits)
      throws IOException {
    return new Rows(text.of(range).open(), dialect, limits, range::line);
  }

  private static CSVFormat format(Dialect dialect) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(dialect.delimiter())
        .setQuote(dialect.quote())
        .setEscape(dialect.escape())
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  @Override
  public boolean hasNext() {
    while (next == null && parserHasNext()) {
      next = read(records.next());
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  /**
   * After the last row: the line of a row that may have been cut short, for nothing ends it, no
   * line end, no closing quote and no border; 0 if there is none.
   */
  public long openLine() {
    char last = reader.last();
    boolean quoted = dialect.quote() != null && last == dialect.quote();
    boolean bordered = dialect.piped() && last == dialect.delimiter();
    return last == '\n' || last == '\r' || quoted || bordered ? 0 : lastLine;
  }

  private boolean parserHasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new RefusedException(HoldReason.MALFORMED, nextLine, fault(e));
    }
  }

  /** Null for a line that only rules a Markdown table. */
  private @Nullable Row read(CSVRecord csv) {
    long line = nextLine;
    lastLine = line;
    nextLine = parser.getCurrentLineNumber() + 1;
    reader.recordEnded(nextLine);
    if (++count > limits.records()) {
      throw new RefusedException(
          HoldReason.TOO_LARGE, line, "records", Long.toString(limits.records()));
    }
    if (csv.size() > limits.columns()) {
      throw new RefusedException(
          HoldReason.TOO_LARGE, line, "columns", Integer.toString(limits.columns()));
    }
    List<String> all = List.of(csv.values());
    for (String cell : all) {
      if (cell.length() > limits.cellCharacters()) {
        throw new RefusedException(
            HoldReason.TOO_LARGE, line, "cell", Integer.toString(limits.cellCharacters()));
      }
    }
    List<String> cells = dialect.piped() ? withoutBorders(all) : all;
    return dialect.piped() && isRule(cells) ? null : new Row(lines.applyAsLong(line), cells);
  }

  private static List<String> withoutBorders(List<String> all) {
    List<String> cells = new ArrayList<>(all);
    if (cells.size() > 1 && cells.get(0).isEmpty()) {
      cells.remove(0);
    }
    if (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static boolean isRule(List<String> cells) {
    return cells.stream()
        .allMatch(c -> c.contains("-") && c.chars().allMatch(x -> x == '-' || x == ':'));
  }

  /** The parser's own words have numbers in the fashion of the machine's locale. */
  private static String fault(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    if (message.contains("EOF reached before encapsulated token finished")) {
      return "unclosed-quote";
    }
    return message.contains("between encapsulated token and delimiter")
        ? "text-after-quote"
        : message;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
