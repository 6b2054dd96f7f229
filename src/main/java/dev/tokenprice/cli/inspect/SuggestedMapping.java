package dev.tokenprice.cli.inspect;

import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.suggest.Suggestion;
import dev.tokenprice.reading.suggest.Suggestion.Fitting;
import dev.tokenprice.reading.suggest.Suggestion.Lacking;
import dev.tokenprice.reading.suggest.Suggestion.Open;
import dev.tokenprice.report.Messages;
import java.util.ArrayList;
import java.util.List;

/** A suggestion as lines of a mapping file, its reasons as comments. */
final class SuggestedMapping {
  private static final String EXAMPLE = "unit: USD/1M tokens";
  private static final String EXAMPLE_CURRENCY = "currency: USD";

  private final Messages messages;
  private final UnitWords units;

  SuggestedMapping(Messages messages) {
    this.messages = messages;
    units = new UnitWords(messages);
  }

  List<String> lines(Suggestion suggestion) {
    return suggestion instanceof Fitting fitting ? fitting(fitting) : open((Open) suggestion);
  }

  private List<String> fitting(Fitting fitting) {
    Lacking lacking = fitting.lacking();
    List<String> lines = new ArrayList<>();
    lines.add(observed(fitting, lacking));
    String key = lacking == Lacking.CURRENCY ? "suggestion.fits.CURRENCY" : "suggestion.fits";
    lines.add(comment(key, units.suggested(fitting.statement())));
    lines.add(comment("suggestion.ground." + fitting.ground()));
    lines.add(UnitWords.mapping(fitting.statement()));
    return lines;
  }

  private List<String> open(Open open) {
    List<String> lines = new ArrayList<>();
    lines.add(observed(open, open.lacking()));
    lines.add(comment(whyOpen(open.fitting())));
    if (open.fitting().isEmpty()) {
      lines.add("# " + (open.lacking() == Lacking.CURRENCY ? EXAMPLE_CURRENCY : EXAMPLE));
    }
    open.fitting().forEach(s -> lines.add("# " + UnitWords.mapping(s)));
    return lines;
  }

  private static String whyOpen(List<Statement> fitting) {
    return switch (fitting.size()) {
      case 0 -> "suggestion.none-fits";
      case 1 -> "suggestion.only-unlikely";
      default -> "suggestion.several-fit";
    };
  }

  private String observed(Suggestion suggestion, Lacking lacking) {
    Suggestion.Observed observed = suggestion.observed();
    return comment(
        "suggestion.observed." + lacking,
        observed.withoutUnit(),
        observed.withoutCurrency(),
        observed.lowest().toPlainString(),
        observed.highest().toPlainString());
  }

  private String comment(String key, Object... fillings) {
    return "# " + messages.text(key, fillings);
  }
}
