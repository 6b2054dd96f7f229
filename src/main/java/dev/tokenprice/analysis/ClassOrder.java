package dev.tokenprice.analysis;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which classes of models are shown: the known ones, then a list's own, then none. */
final class ClassOrder {
  private static final List<String> KNOWN =
      List.of("light", "standard", "flagship", "long-context", "reasoning");

  static final Comparator<@Nullable String> OF_CLASSES =
      Comparator.nullsLast(
          Comparator.comparingInt(ClassOrder::rank).thenComparing(Comparator.naturalOrder()));

  private ClassOrder() {}

  private static int rank(String modelClass) {
    int known = KNOWN.indexOf(modelClass);
    return known < 0 ? KNOWN.size() : known;
  }
}
