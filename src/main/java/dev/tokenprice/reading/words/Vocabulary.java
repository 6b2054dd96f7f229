package dev.tokenprice.reading.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every spelling the program knows, with its sense. The built-in words are data files of the jar; a
 * user's folder adds to them, and wins where a spelling is in both.
 */
public final class Vocabulary {
  private static final List<String> BUILT_IN =
      List.of("headers", "meters", "prices", "units", "conditions", "cells", "families");

  private final List<VocabularyFile.Word> words;
  private final String ownWords;
  private final Map<List<WordKind>, Phrases<Sense>> phrases = new ConcurrentHashMap<>();
  private final Map<WordKind, Map<String, Sense>> wholes = new EnumMap<>(WordKind.class);

  private Vocabulary(List<VocabularyFile.Word> words, String ownWords) {
    this.words = List.copyOf(words);
    this.ownWords = ownWords;
    for (VocabularyFile.Word word : words) {
      wholes
          .computeIfAbsent(word.sense().kind(), k -> new HashMap<>())
          .putIfAbsent(key(word.spelling()), word.sense());
    }
  }

  /** The words that come with the program, read once. */
  public static Vocabulary builtIn() {
    return BuiltIn.WORDS;
  }

  private static final class BuiltIn {
    private static final Vocabulary WORDS = readBuiltIn();
  }

  private static Vocabulary readBuiltIn() {
    List<VocabularyFile.Word> words = new ArrayList<>();
    for (String name : BUILT_IN) {
      words.addAll(VocabularyFile.parse(name + ".yml", resource("/vocabulary/" + name + ".yml")));
    }
    return new Vocabulary(words, "");
  }

  /**
   * These words and those of every {@code .yml} file in a folder, in order of file name.
   *
   * @throws VocabularyException if a file is not a vocabulary
   */
  public Vocabulary with(Path folder) throws IOException {
    List<VocabularyFile.Word> extended = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        extended.addAll(
            VocabularyFile.parse(file.getFileName().toString(), Files.readString(file)));
      }
    }
    String added = extended + ownWords;
    extended.addAll(words);
    return new Vocabulary(extended, added);
  }

  /** The words beside the built-in ones, in a canonical text; empty if there are none. */
  public String ownWords() {
    return ownWords;
  }

  /** The spellings of some kinds; where two kinds share one, the kind named first has it. */
  public Phrases<Sense> phrases(WordKind... kinds) {
    return phrases.computeIfAbsent(List.of(kinds), this::spellings);
  }

  private Phrases<Sense> spellings(List<WordKind> kinds) {
    var spellings = new Phrases<Sense>();
    for (WordKind kind : kinds) {
      for (VocabularyFile.Word word : words) {
        if (word.sense().kind() == kind) {
          spellings.add(word.spelling(), word.sense());
        }
      }
    }
    return spellings;
  }

  /** The sense of a text that is one spelling of a kind, and nothing else. */
  public Optional<Sense> whole(WordKind kind, String text) {
    return Optional.ofNullable(wholes.getOrDefault(kind, Map.of()).get(key(text)));
  }

  /** Words without their separators, or the text itself where it is made of separators. */
  private static String key(String text) {
    String clean = Fold.clean(text);
    var joined = new StringBuilder(clean.length());
    for (Atom atom : Lexer.lex(clean)) {
      joined.append(joined.isEmpty() ? "" : " ").append(atom.text());
    }
    return joined.isEmpty() ? clean : joined.toString();
  }

  private static String resource(String path) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
