package dev.tokenprice.cli.inspect;

import dev.tokenprice.reading.suggest.Suggestion;
import dev.tokenprice.reading.suggest.Suggestion.Fitting;
import dev.tokenprice.report.HeldText;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Writes a suggestion beside its file, never over a mapping that is there. */
public final class SuggestionWriter {
  private final Messages messages;

  public SuggestionWriter(Messages messages) {
    this.messages = messages;
  }

  /**
   * What was done.
   *
   * @param refused whether a mapping is there already
   */
  public record Outcome(String sentence, boolean refused) {}

  public Outcome write(InspectedFile file) throws IOException {
    var refusal = file.reading().refusal();
    if (refusal.isPresent()) {
      return done(
          "suggestion.refused", file.path(), new HeldText(messages).sentence(refusal.get()));
    }
    Optional<Suggestion> suggestion = file.suggestion();
    if (suggestion.isEmpty()) {
      return done("suggestion.nothing", file.path());
    }
    if (!(suggestion.get() instanceof Fitting fitting)) {
      return done("suggestion.open", file.path());
    }
    Path existing = file.mapping().orElseGet(file::mappingToWrite);
    String line = UnitWords.mapping(fitting.statement());
    if (Files.exists(existing)) {
      return new Outcome(messages.text("suggestion.exists", existing, line), true);
    }
    List<String> lines = new SuggestedMapping(messages).lines(fitting);
    Files.write(existing, lines, StandardOpenOption.CREATE_NEW);
    return done("suggestion.written", existing, line);
  }

  private Outcome done(String key, Object... fillings) {
    return new Outcome(messages.text(key, fillings), false);
  }
}
