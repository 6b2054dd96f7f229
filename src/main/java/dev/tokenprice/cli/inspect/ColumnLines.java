package dev.tokenprice.cli.inspect;

import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.report.Messages;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table, one under the other; neighbours that are alike share a line. */
final class ColumnLines {
  private static final int WIDEST = 44;
  private static final int FEWEST_TOGETHER = 4;

  private final Messages messages;
  private final ColumnWords words;

  ColumnLines(Messages messages) {
    this.messages = messages;
    words = new ColumnWords(messages);
  }

  private record Entry(String column, String taken, String evidence) {
    boolean isLike(Entry other) {
      return taken.equals(other.taken) && evidence.equals(other.evidence);
    }
  }

  List<String> lines(List<ColumnReading> columns) {
    List<Entry> entries = together(columns.stream().map(this::entry).toList());
    int column = width(entries.stream().map(Entry::column).toList());
    int taken = width(entries.stream().map(Entry::taken).toList());
    return entries.stream()
        .map(
            e ->
                Line.padded(e.column(), column)
                    + "  "
                    + Line.padded(e.taken(), taken)
                    + "  "
                    + e.evidence())
        .toList();
  }

  private Entry entry(ColumnReading column) {
    return new Entry(Line.of(column.column()), words.taken(column), words.evidence(column));
  }

  private List<Entry> together(List<Entry> entries) {
    List<Entry> fewer = new ArrayList<>();
    int from = 0;
    while (from < entries.size()) {
      int to = from + 1;
      while (to < entries.size() && entries.get(to).isLike(entries.get(from))) {
        to++;
      }
      List<Entry> alike = entries.subList(from, to);
      fewer.addAll(alike.size() < FEWEST_TOGETHER ? alike : List.of(asOne(alike)));
      from = to;
    }
    return fewer;
  }

  private Entry asOne(List<Entry> alike) {
    Entry first = alike.get(0);
    String last = alike.get(alike.size() - 1).column();
    String columns = messages.text("inspect.columns", first.column(), last, alike.size());
    return new Entry(columns, first.taken(), first.evidence());
  }

  private static int width(List<String> texts) {
    return Math.min(WIDEST, texts.stream().mapToInt(Line::width).max().orElse(0));
  }
}
