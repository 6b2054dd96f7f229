package dev.tokenprice.pricing;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named amount of tokens whose cost is asked on every model.
 *
 * @param id short and stable, e.g. {@code novel}
 * @param names what people call it, by language ({@code zh}, {@code en}); at least one
 * @param input tokens read at the full input price, 0 or more; without the cached ones
 * @param cached tokens read from the cache, 0 or more
 * @param output tokens written, 0 or more
 * @param timesPerDay how often a day the tokens are spent; null if it is spent once
 * @param characters characters of text from which {@code input} was reckoned; null if tokens were
 *     stated. With it, every cost is estimated
 */
public record Workload(
    String id,
    Map<String, String> names,
    BigDecimal input,
    BigDecimal cached,
    BigDecimal output,
    @Nullable BigDecimal timesPerDay,
    @Nullable BigDecimal characters) {
  public Workload {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("expected a name of the workload '" + id + "'");
    }
    if (input.signum() < 0 || cached.signum() < 0 || output.signum() < 0) {
      throw new IllegalArgumentException("expected 0 or more tokens in the workload '" + id + "'");
    }
    names = Map.copyOf(names);
  }

  /** The name in that language, else any. */
  public String name(String language) {
    return names.getOrDefault(language, names.values().iterator().next());
  }

  public boolean estimated() {
    return characters != null;
  }
}
