package dev.tokenprice.reading.table;

import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last cell of a file that does not end with a line end. The file may be whole, or cut short
 * amid that cell: 0.0012 is 0.001 then. The cell counts where the cells above it prove it whole.
 */
final class OpenEnd {
  private static final int MOST_REMEMBERED = 1_000;
  private static final Set<Role> TELLING =
      Set.of(Role.MODEL, Role.VENDOR, Role.SERVICE, Role.METER, Role.DATE, Role.END);
  private static final Pattern TO_FIRST_NUMBER = Pattern.compile("^\\D*[\\d.,]*");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern WHOLE_DATE =
      Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日");

  private final UnitGrammar units;
  private final Set<String> texts = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private FixedPoint numbers = new FixedPoint();
  private long line;
  private long header;
  private boolean ended;
  private @Nullable Row latest;

  OpenEnd(UnitGrammar units) {
    this.units = units;
  }

  /** Every record in the order of the file; once its end is known nothing more is learnt. */
  void observe(Document.Placed placed) {
    if (ended) {
      return;
    }
    if (placed.layout().line() != header) {
      header = placed.layout().line();
      texts.clear();
      tails.clear();
      numbers = new FixedPoint();
    } else if (latest != null) {
      remember(lastCell(latest));
    }
    latest = placed.row();
  }

  /**
   * @param openLine where the record starts that nothing ends; 0 if there is none
   */
  void endsAt(long openLine) {
    line = openLine;
    ended = true;
  }

  /** Whether a price may be another because of what was cut off. */
  boolean mayCut(Document.Placed placed, PriceColumn column) {
    if (placed.row().line() != line) {
      return false;
    }
    int last = placed.row().width() - 1;
    String text = lastCell(placed.row());
    return column.index() == last
        ? !isWholePrice(text)
        : isRead(placed, column, last) && !isWhole(text, column.unitColumns().contains(last));
  }

  private void remember(String text) {
    if (texts.contains(text)) {
      return;
    }
    if (texts.size() < MOST_REMEMBERED) {
      texts.add(text);
      tails.add(tail(text));
    }
    numbers.observe(text);
  }

  private boolean isWholePrice(String text) {
    if (!DIGIT.matcher(text).find()) {
      return texts.contains(text);
    }
    String tail = tail(text);
    return tail.isEmpty() ? numbers.isWhole(text) : tails.contains(tail);
  }

  private boolean isWhole(String text, boolean unit) {
    return (!text.isEmpty() && texts.contains(text))
        || WHOLE_DATE.matcher(text).matches()
        || (unit && units.endsInUnit(text));
  }

  /**
   * Whether the price depends on the cell: it is in a column whose cells count, and comes first.
   */
  private static boolean isRead(Document.Placed placed, PriceColumn column, int last) {
    TableLayout layout = placed.layout();
    if (column.unitColumns().contains(last)
        || layout.columnsOf(Role.CONDITION).contains(last)
        || layout.columnsOf(Role.METER).contains(last)) {
      return true;
    }
    return TELLING.stream().anyMatch(role -> isFirst(last, layout.columnsOf(role), placed.row()));
  }

  private static boolean isFirst(int column, List<Integer> columns, Row row) {
    for (int each : columns) {
      if (each == column) {
        return true;
      }
      if (!row.cell(each).isBlank()) {
        return false;
      }
    }
    return false;
  }

  private static String lastCell(Row row) {
    return row.cell(row.width() - 1).strip();
  }

  /** What follows the first number. */
  private static String tail(String text) {
    return TO_FIRST_NUMBER.matcher(text).replaceFirst("").strip();
  }
}
