package dev.tokenprice.reading.words;

import dev.tokenprice.reading.yaml.PlainYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One vocabulary file: kind, then value, then its spellings in lists that may be nested. */
final class VocabularyFile {
  private final String name;
  private final List<Word> words = new ArrayList<>();

  /** A spelling and its sense. */
  record Word(String spelling, Sense sense) {}

  private VocabularyFile(String name) {
    this.name = name;
  }

  /**
   * @throws VocabularyException if the text is not such a file
   */
  static List<Word> parse(String name, String yaml) {
    var file = new VocabularyFile(name);
    try {
      Object root = new Yaml(new SafeConstructor(PlainYaml.options())).load(yaml);
      file.mapping(root, "the file").forEach(file::kind);
    } catch (YAMLException e) {
      throw new VocabularyException(name + ": no valid YAML: " + e.getMessage());
    }
    return file.words;
  }

  private void kind(Object key, Object values) {
    WordKind kind =
        WordKind.find(String.valueOf(key))
            .orElseThrow(
                () ->
                    new VocabularyException(
                        name
                            + ": unknown kind of word '"
                            + key
                            + "'; did you mean '"
                            + Nearest.to(String.valueOf(key), kinds())
                            + "'?"));
    mapping(values, "'" + key + "'").forEach((value, spellings) -> value(kind, value, spellings));
  }

  private void value(WordKind kind, Object value, Object spellings) {
    if (!(spellings instanceof List<?> list)) {
      throw new VocabularyException(
          name + ": expected a list of spellings under '" + value + "', found '" + spellings + "'");
    }
    List<String> flat = new ArrayList<>();
    flatten(list, flat);
    for (int rank = 0; rank < flat.size(); rank++) {
      words.add(new Word(flat.get(rank), new Sense(kind, String.valueOf(value), rank)));
    }
  }

  private static void flatten(List<?> nested, List<String> into) {
    for (Object element : nested) {
      if (element instanceof List<?> list) {
        flatten(list, into);
      } else {
        into.add(String.valueOf(element));
      }
    }
  }

  private Map<?, ?> mapping(Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new VocabularyException(
        name + ": expected a mapping in " + where + ", found '" + value + "'");
  }

  private static List<String> kinds() {
    return java.util.Arrays.stream(WordKind.values()).map(WordKind::key).toList();
  }
}
