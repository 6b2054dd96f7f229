package dev.tokenprice.pricing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a price. Two prices of a model with different conditions belong to different
 * offers. It is asked for its text and looked up millions of times: both are reckoned once.
 */
public final class Conditions {
  /** Input length: a {@link TokenRange}. */
  public static final String CONTEXT = "context";

  /** Output length: a {@link TokenRange}. */
  public static final String OUTPUT_LENGTH = "output_length";

  /** {@code on} or {@code off}. */
  public static final String THINKING = "thinking";

  /** {@code batch}, {@code flex}, {@code priority}; standard processing has no entry. */
  public static final String PROCESSING = "processing";

  /**
   * Hours of the day, e.g. {@code 00:30-08:30 Asia/Shanghai}, or {@code peak}, {@code off-peak}.
   */
  public static final String WINDOW = "window";

  public static final String REGION = "region";
  public static final String MODALITY = "modality";
  public static final String CHANNEL = "channel";

  public static final Conditions NONE = new Conditions(new TreeMap<>());

  private final SortedMap<String, String> byName;
  private final int hash;

  /** Null before it was asked for. */
  private @Nullable String text;

  /**
   * @param byName condition to value, both not empty; the names above have canonical values, any
   *     other name is a column's header and its value the cell, verbatim
   */
  public Conditions(SortedMap<String, String> byName) {
    byName.forEach(Conditions::check);
    this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(byName)));
    this.hash = this.byName.hashCode();
  }

  /** Condition to value, in the order of their names. */
  public SortedMap<String, String> byName() {
    return byName;
  }

  public static Conditions of(Map<String, String> byName) {
    return byName.isEmpty() ? NONE : new Conditions(new TreeMap<>(byName));
  }

  public Conditions with(String name, String value) {
    var extended = new TreeMap<>(byName);
    extended.put(name, value);
    return new Conditions(extended);
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /**
   * One line, e.g. {@code context=(0,32000]; thinking=on}; empty without conditions. {@link
   * #parse(String)} reads it back.
   */
  public String text() {
    String known = text;
    if (known == null) {
      known = ConditionsText.of(byName);
      text = known;
    }
    return known;
  }

  /**
   * The inverse of {@link #text()}.
   *
   * @throws IllegalArgumentException if an entry is not a name, one {@code =} and a value, or a
   *     name stands twice
   */
  public static Conditions parse(String text) {
    return of(ConditionsText.parse(text));
  }

  private static void check(String name, String value) {
    if (name.isEmpty() || value.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a condition with a name and a value, found '" + name + "=" + value + "'");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Conditions conditions
            && hash == conditions.hash
            && byName.equals(conditions.byName));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return text();
  }
}
