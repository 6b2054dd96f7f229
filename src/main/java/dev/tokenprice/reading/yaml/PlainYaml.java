package dev.tokenprice.reading.yaml;

import java.io.StringReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserException;

/**
 * YAML as people write settings: keys, lists and texts. Types such as {@code !!java.net.URL}, and
 * aliases of lists, are refused: they make something else of a file than a reader sees.
 */
public final class PlainYaml {
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP);

  private PlainYaml() {}

  /** Options that refuse what a file of settings does not need. */
  public static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MAX_CHARACTERS);
    return options;
  }

  /**
   * The values of a file; null if it is empty.
   *
   * @throws org.yaml.snakeyaml.error.YAMLException if it is no such YAML, as a rule with the place
   */
  public static @Nullable Node compose(String text) {
    Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
    if (root != null) {
      check(root);
    }
    return root;
  }

  private static void check(Node node) {
    if (!PLAIN.contains(node.getTag())) {
      String problem = "the type " + node.getTag().getValue();
      throw new ParserException(null, null, problem, node.getStartMark());
    }
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(PlainYaml::check);
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(PlainYaml::check);
    }
  }

  private static void check(NodeTuple entry) {
    check(entry.getKeyNode());
    check(entry.getValueNode());
  }
}
