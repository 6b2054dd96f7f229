package dev.tokenprice.reading.text;

import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Chooses the dialect under which a file's first lines hold the most header words the vocabulary
 * knows; where that does not decide, the one whose lines are most alike.
 */
public final class DialectDetector {
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|\"]+");
  private static final int LINES = 200;
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("(?:^|[,;\\t|])'[^'\\r\\n]*'(?=[,;\\t|\\r\\n]|$)", Pattern.MULTILINE);

  /** The line under the header of a Markdown table: {@code |---|:---:|}. */
  private static final Pattern MARKDOWN_RULE =
      Pattern.compile("^[ \\t]*\\|?[ :-]*-{3,}[ :-]*\\|[ |:-]*$", Pattern.MULTILINE);

  private static final int SINGLE_QUOTED_CELLS = 3;

  private final ToIntFunction<List<String>> headerWords;
  private final ReadingLimits limits;

  /**
   * @param headerWords how many cells of a record the vocabulary knows as headers
   */
  public DialectDetector(ToIntFunction<List<String>> headerWords, ReadingLimits limits) {
    this.headerWords = headerWords;
    this.limits = limits;
  }

  /** The most cells of one line that the vocabulary knows, whatever separates them. */
  public int knownWords(String head) {
    return head.lines()
        .mapToInt(line -> headerWords.applyAsInt(List.of(SEPARATOR.split(line))))
        .max()
        .orElse(0);
  }

  public Dialect detect(String head) throws IOException {
    Dialect best = Dialect.of(',');
    long bestScore = -1;
    for (char delimiter : DELIMITERS) {
      Dialect dialect = quoting(delimiter, head);
      long score = score(rows(head, dialect));
      if (score > bestScore) {
        best = dialect;
        bestScore = score;
      }
    }
    return best;
  }

  private static Dialect quoting(char delimiter, String head) {
    if (delimiter == '|' && isMarkdown(head)) {
      return Dialect.MARKDOWN;
    }
    Dialect dialect = Dialect.of(delimiter);
    if (head.indexOf('"') < 0) {
      boolean singles = SINGLE_QUOTED.matcher(head).results().count() >= SINGLE_QUOTED_CELLS;
      dialect = singles ? dialect.quotedBy('\'') : dialect;
    }
    boolean escapes = head.contains("\\\"") && !head.replace("\\\"", "").contains("\"\"");
    return escapes ? dialect.escapedBy('\\') : dialect;
  }

  private static boolean isMarkdown(String head) {
    return head.stripLeading().startsWith("|") || MARKDOWN_RULE.matcher(head).find();
  }

  /** The records up to a quoting fault or the end of the sample. */
  private List<Row> rows(String head, Dialect dialect) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (var parsed = new Rows(new StringReader(head), dialect, limits)) {
      while (rows.size() < LINES && parsed.hasNext()) {
        rows.add(parsed.next());
      }
    } catch (RefusedException e) {
      return rows;
    }
    return rows;
  }

  private long score(List<Row> rows) {
    int words = 0;
    int width = 0;
    for (Row row : rows) {
      int known = headerWords.applyAsInt(row.cells());
      if (known > words) {
        words = known;
        width = row.width();
      }
    }
    int common = words > 0 ? width : rows.stream().mapToInt(Row::width).max().orElse(1);
    long alike = common < 2 ? 0 : rows.stream().filter(r -> r.width() == common).count();
    return 1000L * words + alike;
  }
}
