package dev.tokenprice.reading.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data files of the form {@code meaning: [word, word]}. */
public final class WordLists {
  private WordLists() {}

  /**
   * Meaning to its words, in the order of the file.
   *
   * @param name of a file that comes with the program, without its ending
   */
  public static Map<String, List<String>> builtIn(String name) {
    var file = name + ".yml";
    var lists = new LinkedHashMap<String, List<String>>();
    Setting.parse(file, BuiltIn.bytes(file))
        .entries()
        .forEach(
            (meaning, words) ->
                lists.put(meaning, words.items().stream().map(Setting::text).toList()));
    return lists;
  }
}
