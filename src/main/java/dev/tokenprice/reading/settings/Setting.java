package dev.tokenprice.reading.settings;

import dev.tokenprice.reading.yaml.PlainYaml;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML file, which knows its line and refuses what is not expected there. */
final class Setting {
  private static final int MAX_DIGITS = 30;

  private final String file;
  private final Node node;

  private Setting(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * The whole file; an empty one is an empty mapping.
   *
   * @throws SettingsException if it is no YAML in UTF-8
   */
  static Setting parse(String file, byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      var node = PlainYaml.compose(withoutMark(text));
      return new Setting(file, node == null ? empty() : node);
    } catch (CharacterCodingException e) {
      throw new SettingsException(file, 0, "bytes that are not UTF-8", "text in UTF-8", "");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new SettingsException(
          file, mark == null ? 0 : mark.getLine() + 1, String.valueOf(e.getProblem()), "YAML", "");
    } catch (YAMLException e) {
      throw new SettingsException(file, 0, String.valueOf(e.getMessage()), "YAML", "");
    }
  }

  /** Key to value, any keys. */
  Map<String, Setting> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("keys with values", "");
    }
    var entries = new LinkedHashMap<String, Setting>();
    for (var entry : mapping.getValue()) {
      var key = new Setting(file, entry.getKeyNode());
      if (entries.put(key.text(), new Setting(file, entry.getValueNode())) != null) {
        throw key.refused("each key once", "");
      }
    }
    return entries;
  }

  /** Key to value; a key that is not among the known ones is refused. */
  Map<String, Setting> entries(Collection<String> known) {
    var entries = entries();
    for (var entry : ((MappingNode) node).getValue()) {
      var key = new Setting(file, entry.getKeyNode());
      key.oneOf(known);
    }
    return entries;
  }

  List<Setting> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw refused("a list such as [one, two]", "");
    }
    return sequence.getValue().stream().map(item -> new Setting(file, item)).toList();
  }

  /** A text that is not blank. */
  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw refused("a text", "");
  }

  String oneOf(Collection<String> valid) {
    var text = text();
    if (!valid.contains(text)) {
      throw refused("one of " + String.join(", ", valid), NearestWord.of(text, valid));
    }
    return text;
  }

  /** A plain decimal number from 0 on. */
  BigDecimal number() {
    var digits = text().replace("_", "");
    if (digits.length() > MAX_DIGITS || !digits.matches("\\d+(\\.\\d+)?")) {
      throw refused("a number of 0 or more such as 1250000 or 0.5", "");
    }
    return new BigDecimal(digits);
  }

  BigDecimal aboveZero() {
    var number = number();
    if (number.signum() == 0) {
      throw refused("a number above 0", "");
    }
    return number;
  }

  SettingsException refused(String expected, String nearest) {
    return new SettingsException(
        file, node.getStartMark().getLine() + 1, shown(), expected, nearest);
  }

  private String shown() {
    return switch (node.getNodeId()) {
      case scalar -> ((ScalarNode) node).getValue();
      case sequence -> "a list";
      default -> "keys with values";
    };
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Node empty() {
    return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
  }
}
