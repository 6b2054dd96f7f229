package dev.tokenprice.reading.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spellings and what they mean. The longest spelling that fits at a place wins.
 *
 * @param <T> a meaning
 */
public final class Phrases<T> {
  private record Entry<T>(List<String> atoms, T meaning) {}

  /**
   * A spelling found in a text.
   *
   * @param from index of its first atom
   * @param to index after its last atom
   */
  public record Match<T>(T meaning, int from, int to) {}

  private final Map<String, List<Entry<T>>> byFirstAtom = new HashMap<>();

  /** Adds a spelling; one that is already there keeps its meaning. */
  void add(String spelling, T meaning) {
    List<String> atoms = Lexer.lex(Fold.clean(spelling)).stream().map(Atom::text).toList();
    if (atoms.isEmpty()) {
      return;
    }
    List<Entry<T>> entries = byFirstAtom.computeIfAbsent(atoms.get(0), a -> new ArrayList<>());
    if (entries.stream().noneMatch(e -> e.atoms().equals(atoms))) {
      entries.add(new Entry<>(atoms, meaning));
      entries.sort(Comparator.comparingInt((Entry<T> e) -> e.atoms().size()).reversed());
    }
  }

  /** The longest spelling that starts at an atom. */
  public Optional<Match<T>> at(List<Atom> text, int from) {
    for (Entry<T> entry : byFirstAtom.getOrDefault(text.get(from).text(), List.of())) {
      if (fits(entry.atoms(), text, from)) {
        return Optional.of(new Match<>(entry.meaning(), from, from + entry.atoms().size()));
      }
    }
    return Optional.empty();
  }

  /** The spellings in a text, from left to right, without overlap. */
  public List<Match<T>> in(List<Atom> text) {
    List<Match<T>> matches = new ArrayList<>();
    int from = 0;
    while (from < text.size()) {
      Optional<Match<T>> match = at(text, from);
      match.ifPresent(matches::add);
      from = match.map(Match::to).orElse(from + 1);
    }
    return matches;
  }

  /** The meaning of a text that is one spelling and nothing else. */
  public Optional<T> whole(String text) {
    List<Atom> atoms = Lexer.lex(Fold.clean(text));
    if (atoms.isEmpty()) {
      return Optional.empty();
    }
    return at(atoms, 0).filter(m -> m.to() == atoms.size()).map(Match::meaning);
  }

  private static boolean fits(List<String> spelling, List<Atom> text, int from) {
    if (from + spelling.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < spelling.size(); i++) {
      if (!spelling.get(i).equals(text.get(from + i).text())) {
        return false;
      }
    }
    return true;
  }
}
