package dev.tokenprice.reading;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.cell.Statement;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Nearest;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.reading.yaml.PlainYaml;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a mapping file strictly: what it does not know it names, with the nearest valid word. */
final class MappingParser {
  private static final List<String> KEYS =
      List.of(
          "source",
          "vendor",
          "unit",
          "currency",
          "meter_column",
          "meters",
          "columns",
          "models",
          "class",
          "priority",
          "accept");
  private static final List<String> CLASSES =
      List.of("light", "standard", "flagship", "long-context", "reasoning");
  private static final List<String> COLUMN_KEYS = List.of("meter", "unit", "currency");
  private static final String IGNORE = "ignore";
  private static final List<String> METERS =
      Arrays.stream(Meter.values()).map(Meter::code).toList();
  private static final List<String> COLUMN_WORDS =
      Stream.concat(METERS.stream(), Stream.of(IGNORE)).toList();
  private static final String UNIT_EXAMPLE = "USD/1M tokens";
  private static final String CURRENCY_EXAMPLE = "USD";
  private static final String BOTH = "input+output";

  private final String fileName;
  private final UnitGrammar units = new UnitGrammar(Vocabulary.builtIn());
  private @Nullable String source;
  private @Nullable String vendor;
  private Statement unit = Statement.NONE;
  private Statement currency = Statement.NONE;
  private @Nullable String meterColumn;
  private Map<String, Set<Meter>> meters = Map.of();
  private Map<String, ColumnRule> columns = Map.of();
  private Map<String, String> models = Map.of();
  private Map<String, String> classes = Map.of();
  private @Nullable Integer priority;
  private Set<HoldReason> accept = Set.of();

  MappingParser(String fileName) {
    this.fileName = fileName;
  }

  Mapping parse(String yaml) {
    Node root = compose(yaml);
    if (root == null) {
      return Mapping.none();
    }
    each(root, this::entry);
    return new Mapping(
        source,
        vendor,
        unit.orElse(currency),
        meterColumn,
        meters,
        columns,
        models,
        classes,
        priority,
        accept);
  }

  private @Nullable Node compose(String yaml) {
    try {
      return PlainYaml.compose(yaml);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new MappingException(
          fileName, line, String.valueOf(e.getProblem()), "unit: " + UNIT_EXAMPLE);
    } catch (YAMLException e) {
      throw new MappingException(
          fileName, 1, String.valueOf(e.getMessage()), "unit: " + UNIT_EXAMPLE);
    }
  }

  private void entry(Node keyNode, Node value) {
    String key = text(keyNode);
    switch (key) {
      case "source" -> source = text(value);
      case "vendor" -> vendor = text(value);
      case "unit" -> unit = unit(value);
      case "currency" -> currency = currency(value);
      case "meter_column" -> meterColumn = text(value);
      case "meters" -> meters = map(value, this::meters);
      case "columns" -> columns = map(value, this::column);
      case "models" -> models = map(value, this::text);
      case "class" -> classes = map(value, v -> oneOf(v, CLASSES));
      case "priority" -> priority = integer(value);
      case "accept" -> accept = accept(value);
      default -> throw unknown(keyNode, KEYS);
    }
  }

  private ColumnRule column(Node value) {
    if (value instanceof ScalarNode scalar) {
      String word = scalar.getValue().strip();
      return word.equals(IGNORE)
          ? new ColumnRule.Ignore()
          : new ColumnRule.Price(meter(value, COLUMN_WORDS), Statement.NONE);
    }
    var rule =
        new Object() {
          @Nullable Meter meter;
          Statement unit = Statement.NONE;
          Statement currency = Statement.NONE;
        };
    each(
        value,
        (key, v) -> {
          switch (text(key)) {
            case "meter" -> rule.meter = meter(v);
            case "unit" -> rule.unit = unit(v);
            case "currency" -> rule.currency = currency(v);
            default -> throw unknown(key, COLUMN_KEYS);
          }
        });
    return new ColumnRule.Price(rule.meter, rule.unit.orElse(rule.currency));
  }

  private Set<Meter> meters(Node value) {
    return text(value).equals(BOTH) ? EnumSet.of(Meter.INPUT, Meter.OUTPUT) : Set.of(meter(value));
  }

  private Meter meter(Node value) {
    return meter(value, METERS);
  }

  private Meter meter(Node value, List<String> valid) {
    return Meter.find(text(value)).orElseThrow(() -> unknown(value, valid));
  }

  private Statement unit(Node value) {
    UnitGrammar.Reading reading = units.whole(text(value));
    if (!reading.unknown().isEmpty() || reading.statement().per() == null) {
      throw fault(value, UNIT_EXAMPLE);
    }
    return reading.statement();
  }

  private Statement currency(Node value) {
    UnitGrammar.Reading reading = units.whole(text(value));
    if (!reading.unknown().isEmpty() || reading.statement().currency() == null) {
      throw fault(value, CURRENCY_EXAMPLE);
    }
    return reading.statement();
  }

  private Set<HoldReason> accept(Node value) {
    List<String> codes = Arrays.stream(HoldReason.values()).map(HoldReason::code).toList();
    Set<HoldReason> reasons = EnumSet.noneOf(HoldReason.class);
    for (Node element : elements(value)) {
      reasons.add(HoldReason.of(oneOf(element, codes)));
    }
    return reasons;
  }

  private List<Node> elements(Node value) {
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  private String oneOf(Node value, List<String> words) {
    if (!words.contains(text(value))) {
      throw unknown(value, words);
    }
    return text(value);
  }

  private int integer(Node value) {
    try {
      return Integer.parseInt(text(value));
    } catch (NumberFormatException e) {
      throw fault(value, "10");
    }
  }

  private <T> Map<String, T> map(Node node, Function<Node, T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    each(node, (key, v) -> map.put(text(key), value.apply(v)));
    return map;
  }

  private void each(Node node, BiConsumer<Node, Node> entry) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "unit: " + UNIT_EXAMPLE);
    }
    var keys = new HashSet<String>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!keys.add(text(tuple.getKeyNode()))) {
        throw fault(tuple.getKeyNode(), "each key once");
      }
      entry.accept(tuple.getKeyNode(), tuple.getValueNode());
    }
  }

  private String text(Node node) {
    return scalar(node).orElseThrow(() -> fault(node, "a word"));
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode s ? Optional.of(s.getValue().strip()) : Optional.empty();
  }

  private MappingException unknown(Node node, List<String> words) {
    return fault(node, Nearest.to(scalar(node).orElse(""), words));
  }

  private MappingException fault(Node node, String nearest) {
    String found = scalar(node).orElse(node.getNodeId().name());
    return new MappingException(fileName, node.getStartMark().getLine() + 1L, found, nearest);
  }
}
