package dev.tokenprice.reading;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.cell.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a price list beyond what the list says itself. It fills in what the list
 * leaves out and never silences evidence against it, except for the guards named in {@code accept}.
 *
 * @param source name of the series; null: from the file's name
 * @param vendor when no column says it
 * @param stated currency and unit where the list states none
 * @param meterColumn header of the column that says what is counted
 * @param meters words of that column and what they mean
 * @param columns header to what the column is
 * @param models name in the list to name of the model
 * @param classes name of the model to light, standard, flagship, long-context or reasoning
 * @param priority of the source where two disagree: the higher one is shown; null if not set
 * @param accept guards that a person has judged and found no fault
 */
public record Mapping(
    @Nullable String source,
    @Nullable String vendor,
    Statement stated,
    @Nullable String meterColumn,
    Map<String, Set<Meter>> meters,
    Map<String, ColumnRule> columns,
    Map<String, String> models,
    Map<String, String> classes,
    @Nullable Integer priority,
    Set<HoldReason> accept) {
  private static final Mapping NONE =
      new Mapping(
          null, null, Statement.NONE, null, Map.of(), Map.of(), Map.of(), Map.of(), null, Set.of());

  /** In order, so that the text of a mapping is the same in every process. */
  public Mapping {
    meters = Collections.unmodifiableMap(new TreeMap<>(meters));
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    models = Collections.unmodifiableMap(new TreeMap<>(models));
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    accept = Collections.unmodifiableSet(new TreeSet<>(accept));
  }

  /** What a mapping says about one column. */
  public sealed interface ColumnRule {
    /** The column is not read. */
    record Ignore() implements ColumnRule {}

    /**
     * The column holds prices.
     *
     * @param meter null: what the header or the row says
     * @param stated unit of the column's prices where the list states none
     */
    record Price(@Nullable Meter meter, Statement stated) implements ColumnRule {}
  }

  /** Says nothing. */
  public static Mapping none() {
    return NONE;
  }

  /** The headers that it names. */
  public Set<String> headers() {
    Set<String> names = new HashSet<>(columns.keySet());
    if (meterColumn != null) {
      names.add(meterColumn);
    }
    return names;
  }

  /**
   * A mapping file.
   *
   * @param fileName for messages
   * @throws MappingException if a key or a value does not exist
   */
  public static Mapping parse(String fileName, String yaml) {
    return new MappingParser(fileName).parse(yaml);
  }
}
