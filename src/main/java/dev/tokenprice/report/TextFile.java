package dev.tokenprice.report;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A file that holds each text in every language: {@code KEY.zh=} and below it {@code KEY.en=}. */
final class TextFile {
  private final String name;
  private final Properties texts = new Properties();

  /**
   * @throws IllegalStateException if a text is not there in every language, or a key names none
   */
  TextFile(String name, Reader file) throws IOException {
    this.name = name;
    texts.load(file);
    for (String written : texts.stringPropertyNames()) {
      String key = key(written);
      Messages.LANGUAGES.forEach(language -> require(key, language));
    }
  }

  /** The texts of one language by their keys without its ending. */
  Map<String, String> in(String language) {
    String ending = "." + language;
    var found = new HashMap<String, String>();
    for (String written : texts.stringPropertyNames()) {
      if (written.endsWith(ending)) {
        found.put(key(written), texts.getProperty(written));
      }
    }
    return found;
  }

  private void require(String key, String language) {
    if (texts.getProperty(key + "." + language, "").isEmpty()) {
      throw new IllegalStateException(
          "%s: '%s' has no text in '%s'; write it as %s.%s=..."
              .formatted(name, key, language, key, language));
    }
  }

  private String key(String written) {
    for (String language : Messages.LANGUAGES) {
      if (written.endsWith("." + language)) {
        return written.substring(0, written.length() - language.length() - 1);
      }
    }
    throw new IllegalStateException(
        "%s: '%s' does not say its language; write it as %s.zh=... and %s.en=..."
            .formatted(name, written, written, written));
  }
}
