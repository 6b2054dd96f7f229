package dev.tokenprice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts people read, in one language. */
public final class Messages {
  /** The languages there are, the default first. */
  public static final List<String> LANGUAGES = List.of("zh", "en");

  static final List<String> FILES =
      List.of("messages.properties", "held.properties", "inspect.properties");

  private final String language;
  private final Map<String, String> texts;

  private Messages(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * @throws IllegalArgumentException if there is no such language
   */
  public static Messages in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "expected a language of " + LANGUAGES + ", found '" + language + "'");
    }
    var texts = new HashMap<String, String>();
    FILES.forEach(file -> texts.putAll(load(file, language)));
    return new Messages(language, texts);
  }

  /** {@code zh} or {@code en}. */
  public String language() {
    return language;
  }

  /**
   * A text with {@code {0}}, {@code {1}} ... filled in.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(String key, Object... fillings) {
    return find(key, fillings)
        .orElseThrow(() -> new IllegalArgumentException("no text '" + key + "' in " + language));
  }

  /** The same; empty if there is no such text. */
  public Optional<String> find(String key, Object... fillings) {
    return Optional.ofNullable(texts.get(key)).map(text -> fill(text, fillings));
  }

  Set<String> keys() {
    return texts.keySet();
  }

  private static String fill(String text, Object... fillings) {
    if (fillings.length == 0) {
      return text;
    }
    var filled = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean slot = c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
      int number = slot ? text.charAt(i + 1) - '0' : -1;
      if (number >= 0 && number < fillings.length) {
        filled.append(fillings[number]);
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private static Map<String, String> load(String file, String language) {
    try (InputStream in = Messages.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + file);
      }
      return new TextFile(file, new InputStreamReader(in, StandardCharsets.UTF_8)).in(language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
