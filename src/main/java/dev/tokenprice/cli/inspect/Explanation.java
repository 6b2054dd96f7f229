package dev.tokenprice.cli.inspect;

import dev.tokenprice.cli.Visible;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.ColumnReading;
import dev.tokenprice.reading.TableReading;
import dev.tokenprice.reading.TextForm;
import dev.tokenprice.reading.suggest.Suggestion;
import dev.tokenprice.reading.suggest.Suggestion.Fitting;
import dev.tokenprice.report.HeldText;
import dev.tokenprice.report.Messages;
import java.io.PrintWriter;
import java.util.List;

/** Prints how one file was read. */
public final class Explanation {
  private final Messages messages;
  private final HeldText heldText;
  private final ColumnLines columns;
  private final UnitWords units;
  private final PrintWriter out;

  public Explanation(Messages messages, PrintWriter out) {
    this.messages = messages;
    heldText = new HeldText(messages);
    columns = new ColumnLines(messages);
    units = new UnitWords(messages);
    this.out = out;
  }

  public void print(InspectedFile file) {
    out.println(Visible.line(file.path().toString()));
    file.reading().form().ifPresent(form -> form(file, form));
    tables(file.reading().tables());
    file.reading().refusal().ifPresentOrElse(this::refusal, () -> cells(file));
    out.println();
  }

  private void form(InspectedFile file, TextForm form) {
    String mapping =
        file.mapping()
            .map(path -> messages.text("inspect.mapping", path))
            .orElseGet(() -> messages.text("inspect.no-mapping"));
    say(
        2,
        "inspect.form",
        form.charset(),
        messages.text("inspect.delimiter." + delimiter(form.dialect().delimiter())),
        file.reading().tables().size(),
        mapping);
  }

  private static String delimiter(char delimiter) {
    return switch (delimiter) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      default -> "comma";
    };
  }

  private void tables(List<TableReading> tables) {
    for (int i = 0; i < tables.size(); i++) {
      TableReading table = tables.get(i);
      say(2, "inspect.table", i + 1, table.line(), messages.text("layout." + table.layout()));
      if (!table.section().isNone()) {
        say(4, "inspect.section", units.of(table.section()));
      }
      int same = firstWith(tables, table.columns());
      if (same < i) {
        say(4, "inspect.same-table", same + 1);
      } else {
        columns.lines(table.columns()).forEach(text -> line(4, text));
      }
    }
  }

  private static int firstWith(List<TableReading> tables, List<ColumnReading> columns) {
    return tables.stream().map(TableReading::columns).toList().indexOf(columns);
  }

  private void refusal(Held held) {
    long line = held.where().line();
    String at = line == 0 ? "" : messages.text("inspect.at-line", line);
    say(2, "inspect.refused", held.reason().code(), at, heldText.sentence(held));
    say(2, "inspect.to-do", heldText.whatToDo(held));
  }

  private void cells(InspectedFile file) {
    say(2, "inspect.counts", file.tally().counts());
    file.tally().held().forEach(this::held);
    if (file.tally().held().isEmpty()) {
      say(2, "inspect.all-read");
    }
    file.suggestion().ifPresent(suggestion -> suggestion(file, suggestion));
  }

  private void held(Tally.Kind kind) {
    Held example = kind.example();
    say(
        2,
        "inspect.held",
        messages.text("reason." + example.reason().code()),
        example.reason().code(),
        kind.cells(),
        example.where().line(),
        Line.of(example.where().column()),
        Line.of(example.where().text()));
    line(4, heldText.sentence(example));
    say(4, "inspect.to-do", heldText.whatToDo(example));
  }

  private void suggestion(InspectedFile file, Suggestion suggestion) {
    String title =
        suggestion instanceof Fitting
            ? file.mapping().isPresent() ? "suggestion.title.existing" : "suggestion.title"
            : "suggestion.open-title";
    say(2, title, file.mapping().orElseGet(file::mappingToWrite));
    new SuggestedMapping(messages).lines(suggestion).forEach(text -> line(4, text));
  }

  private void say(int indent, String key, Object... fillings) {
    line(indent, messages.text(key, fillings));
  }

  private void line(int indent, String text) {
    out.println(" ".repeat(indent) + Visible.line(text));
  }
}
