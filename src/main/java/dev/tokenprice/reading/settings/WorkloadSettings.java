package dev.tokenprice.reading.settings;

import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code workloads.yml}: named amounts of tokens. */
public final class WorkloadSettings {
  private static final List<String> KEYS =
      List.of(
          "name",
          "input",
          "cached",
          "output",
          "characters",
          "characters_per_token",
          "times_per_day");

  private WorkloadSettings() {}

  /** The examples that come with the program. */
  public static List<Workload> builtIn() {
    return read("workloads.yml", BuiltIn.bytes("workloads.yml"));
  }

  /**
   * The workloads in the order of the file; they stand in place of the built-in ones.
   *
   * @throws SettingsException if a key or value is not valid
   */
  public static List<Workload> read(String fileName, byte[] content) {
    var workloads = new ArrayList<Workload>();
    Setting.parse(fileName, content)
        .entries()
        .forEach((id, setting) -> workloads.add(workload(id, setting)));
    return List.copyOf(workloads);
  }

  private static Workload workload(String id, Setting setting) {
    var entry = setting.entries(KEYS);
    var characters = entry.get("characters");
    var perToken = entry.get("characters_per_token");
    if ((characters == null) != (perToken == null)) {
      throw setting.refused("'characters' together with 'characters_per_token'", "");
    }
    if (characters != null && entry.containsKey("input")) {
      throw setting.refused("'input' in tokens or 'characters', not both", "");
    }
    var input =
        characters == null || perToken == null
            ? number(entry.get("input"))
            : tokens(characters.aboveZero(), perToken.aboveZero());
    var cached = number(entry.get("cached"));
    var output = number(entry.get("output"));
    if (input.add(cached).add(output).signum() == 0) {
      throw setting.refused("'input', 'cached', 'output' or 'characters' above 0", "");
    }
    var times = entry.get("times_per_day");
    return new Workload(
        id,
        names(id, entry.get("name")),
        input,
        cached,
        output,
        times == null ? null : times.aboveZero(),
        characters == null ? null : characters.number());
  }

  private static Map<String, String> names(String id, @Nullable Setting name) {
    if (name == null) {
      return Map.of("en", id);
    }
    var names = new LinkedHashMap<String, String>();
    name.entries(List.of("zh", "en")).forEach((language, text) -> names.put(language, text.text()));
    if (names.isEmpty()) {
      throw name.refused("a name such as {zh: 小说, en: Novel}", "");
    }
    return names;
  }

  private static BigDecimal tokens(BigDecimal characters, BigDecimal perToken) {
    return characters.divide(perToken, 0, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal number(@Nullable Setting setting) {
    return setting == null ? BigDecimal.ZERO : setting.number();
  }
}
