package dev.tokenprice.reading.settings;

import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code models.yml}: what price lists do not say of a model, and the names it goes by.
 *
 * @param facts one for each model
 * @param vendors from another name of a vendor to the name it goes by
 * @param models from another name of a model to the name it goes by
 */
public record ModelSettings(
    List<ModelFacts> facts, Map<String, String> vendors, Map<String, String> models) {
  private static final List<String> CLASSES =
      List.of("light", "standard", "flagship", "long-context", "reasoning");
  private static final List<String> KEYS =
      List.of("class", "family", "vendor", "aliases", "tokens_per_second", "utilisation");

  public ModelSettings {
    facts = List.copyOf(facts);
    vendors = Map.copyOf(vendors);
    models = Map.copyOf(models);
  }

  /** The ones that come with the program. */
  public static ModelSettings builtIn() {
    return read("models.yml", BuiltIn.bytes("models.yml"));
  }

  /**
   * @throws SettingsException if a key or value is not valid
   */
  public static ModelSettings read(String fileName, byte[] content) {
    var file = Setting.parse(fileName, content).entries(List.of("vendors", "models"));
    var facts = new ArrayList<ModelFacts>();
    var aliases = new LinkedHashMap<String, String>();
    entries(file.get("models"))
        .forEach(
            (model, setting) -> {
              var entry = setting.entries(KEYS);
              facts.add(facts(model, entry));
              addAliases(aliases, model, entry.get("aliases"));
            });
    var vendors = new LinkedHashMap<String, String>();
    entries(file.get("vendors")).forEach((vendor, names) -> addAliases(vendors, vendor, names));
    return new ModelSettings(facts, vendors, aliases);
  }

  /** These, and what the other ones say on top: they win model by model and name by name. */
  public ModelSettings with(ModelSettings other) {
    var merged = new LinkedHashMap<Object, ModelFacts>();
    for (var fact : facts) {
      merged.put(key(fact), fact);
    }
    for (var fact : other.facts) {
      merged.put(key(fact), fact);
    }
    return new ModelSettings(
        List.copyOf(merged.values()), union(vendors, other.vendors), union(models, other.models));
  }

  public Names names() {
    return new Names(vendors, models);
  }

  private static ModelFacts facts(String model, Map<String, Setting> entry) {
    var vendor = entry.get("vendor");
    var modelClass = entry.get("class");
    var family = entry.get("family");
    var speed = entry.get("tokens_per_second");
    var utilisation = entry.get("utilisation");
    if (utilisation != null && utilisation.aboveZero().compareTo(BigDecimal.ONE) > 0) {
      throw utilisation.refused("a share above 0 and up to 1", "");
    }
    return new ModelFacts(
        vendor == null ? "" : vendor.text(),
        model,
        modelClass == null ? null : modelClass.oneOf(CLASSES),
        family == null ? null : family.text(),
        speed == null ? null : speed.aboveZero(),
        utilisation == null ? null : utilisation.aboveZero());
  }

  private static void addAliases(
      Map<String, String> aliases, String name, @Nullable Setting others) {
    for (var alias : others == null ? List.<Setting>of() : others.items()) {
      var before = aliases.put(alias.text(), name);
      if (before != null) {
        throw alias.refused("a name that is not already one of '" + before + "'", "");
      }
    }
  }

  private static Map<String, Setting> entries(@Nullable Setting setting) {
    return setting == null ? Map.of() : setting.entries();
  }

  private static Set<String> key(ModelFacts fact) {
    return Set.of("vendor " + Names.fold(fact.vendor()), "model " + Names.fold(fact.model()));
  }

  private static Map<String, String> union(Map<String, String> one, Map<String, String> other) {
    var union = new LinkedHashMap<>(one);
    union.putAll(other);
    return union;
  }
}
