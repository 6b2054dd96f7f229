package dev.tokenprice.reading.table;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Meter.Counted;
import dev.tokenprice.pricing.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the words of a header, a row and a cell come to one meter. */
public final class Meters {
  static final Set<Meter> BOTH = Set.of(Meter.INPUT, Meter.OUTPUT);

  /** The first of these that is named says more than those after it. */
  private static final List<Meter> BY_PRECISION =
      List.of(
          Meter.CACHE_STORAGE,
          Meter.CACHE_WRITE_1H,
          Meter.CACHE_WRITE,
          Meter.CACHE_READ,
          Meter.REASONING_OUTPUT,
          Meter.TRAINING,
          Meter.CAPACITY,
          Meter.INSTANCE_MONTH,
          Meter.INSTANCE_HOUR,
          Meter.SEARCH,
          Meter.PAGE,
          Meter.IMAGE_OUTPUT,
          Meter.AUDIO_OUTPUT);

  private static final Map<Meter, Meter> WITH_OUTPUT =
      Map.of(Meter.IMAGE, Meter.IMAGE_OUTPUT, Meter.AUDIO_INPUT, Meter.AUDIO_OUTPUT);

  private static final Map<Meter, Meter> IN_BATCH =
      Map.of(
          Meter.INPUT, Meter.BATCH_INPUT,
          Meter.OUTPUT, Meter.BATCH_OUTPUT,
          Meter.CACHE_READ, Meter.BATCH_CACHE_READ);

  private static final Map<String, Meter> BY_UNIT =
      Map.ofEntries(
          Map.entry("hour", Meter.INSTANCE_HOUR),
          Map.entry("month", Meter.INSTANCE_MONTH),
          Map.entry("image", Meter.IMAGE),
          Map.entry("character", Meter.CHARACTER),
          Map.entry("request", Meter.REQUEST),
          Map.entry("search", Meter.SEARCH),
          Map.entry("page", Meter.PAGE),
          Map.entry("gb", Meter.STORAGE),
          Map.entry("tpm", Meter.CAPACITY),
          Map.entry("ptu", Meter.CAPACITY));

  private Meters() {}

  /** The meters that several words together mean: 输入 and 缓存命中 are the cached input. */
  static Set<Meter> combined(Set<Meter> named) {
    if (named.size() < 2 || named.equals(BOTH)) {
      return named;
    }
    for (Meter precise : BY_PRECISION) {
      if (named.contains(precise)) {
        return Set.of(precise);
      }
    }
    Set<Meter> others = EnumSet.copyOf(named);
    boolean output = others.remove(Meter.OUTPUT);
    others.remove(Meter.INPUT);
    if (others.size() != 1) {
      return named;
    }
    Meter other = others.iterator().next();
    return Set.of(output ? WITH_OUTPUT.getOrDefault(other, other) : other);
  }

  public static boolean isOfTokens(Meter meter) {
    return meter.counted() == Counted.IN_TOKENS;
  }

  static boolean areOfTokens(Set<Meter> meters) {
    for (Meter meter : meters) {
      if (!isOfTokens(meter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNeverOfTokens(Meter meter) {
    return meter.counted() == Counted.NEVER_IN_TOKENS;
  }

  /**
   * The meter of a price with that unit: an input price per hour is no price of tokens. Empty if
   * meter and unit contradict each other.
   */
  static Optional<Meter> in(Meter meter, Unit unit) {
    if (unit instanceof Unit.Tokens) {
      return isNeverOfTokens(meter) ? Optional.empty() : Optional.of(meter);
    }
    return Optional.of(isOfTokens(meter) || isNeverOfTokens(meter) ? byUnit(meter, unit) : meter);
  }

  private static Meter byUnit(Meter meter, Unit unit) {
    String name = unit.per().toLowerCase(java.util.Locale.ROOT);
    if (name.contains("token") && name.contains("hour")) {
      return Meter.CACHE_STORAGE;
    }
    if (name.contains("tpm")) {
      return Meter.CAPACITY;
    }
    if (isNeverOfTokens(meter) && meter != Meter.INSTANCE_HOUR && meter != Meter.INSTANCE_MONTH) {
      return meter;
    }
    return BY_UNIT.entrySet().stream()
        .filter(e -> List.of(name.split("[ *]")).stream().anyMatch(w -> w.startsWith(e.getKey())))
        .map(Map.Entry::getValue)
        .sorted()
        .reduce((a, b) -> b)
        .orElse(Meter.OTHER);
  }

  /** The meter of a column that holds batch prices beside the others of a record. */
  static Meter under(Conditions ofColumn, Meter meter) {
    return isBatch(ofColumn) ? IN_BATCH.getOrDefault(meter, meter) : meter;
  }

  static Set<Meter> under(Conditions ofColumn, Set<Meter> meters) {
    return isBatch(ofColumn)
        ? meters.stream().map(m -> under(ofColumn, m)).collect(toUnmodifiableSet())
        : Set.copyOf(meters);
  }

  /** The conditions beside the meters, which may say "batch" already. */
  static Conditions beside(Set<Meter> meters, Conditions conditions) {
    if (!isBatch(conditions) || meters.stream().noneMatch(IN_BATCH::containsValue)) {
      return conditions;
    }
    var rest = new TreeMap<>(conditions.byName());
    rest.remove(Conditions.PROCESSING);
    return Conditions.of(rest);
  }

  private static boolean isBatch(Conditions conditions) {
    return "batch".equals(conditions.byName().get(Conditions.PROCESSING));
  }
}
