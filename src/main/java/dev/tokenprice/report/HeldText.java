package dev.tokenprice.report;

import dev.tokenprice.pricing.Held;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why something is held, and what to do about it. */
public final class HeldText {
  private final Messages messages;

  public HeldText(Messages messages) {
    this.messages = messages;
  }

  /** Why, in one sentence. */
  public String sentence(Held held) {
    return find("held", held).orElseGet(() -> held.reason().code());
  }

  /** What a person does about it; the line for a mapping file where one would settle it. */
  public String whatToDo(Held held) {
    Optional<String> mapping =
        held.suggestion().isEmpty()
            ? Optional.empty()
            : messages.find("todo.mapping", held.suggestion());
    return find("todo", held).or(() -> mapping).orElseGet(() -> messages.text("todo.check"));
  }

  /**
   * The text for the folder of the file ({@code held.bad-date.fx}), else the one for the first
   * piece of evidence ({@code held.too-large.columns}), else the one for so many pieces ({@code
   * held.negative/1}), else the one of the reason.
   */
  private Optional<String> find(String kind, Held held) {
    String key = kind + "." + held.reason().code();
    List<String> evidence = held.evidence();
    String first = evidence.isEmpty() ? key : key + "." + evidence.get(0);
    return Stream.of(key + "." + folder(held), first, key + "/" + evidence.size(), key)
        .map(each -> messages.find(each, evidence.toArray()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@code fx} of {@code fx/bank.csv}; empty for a price list in the input folder itself. */
  private static String folder(Held held) {
    String file = held.where().file();
    return file.substring(0, Math.max(0, file.indexOf('/')));
  }
}
