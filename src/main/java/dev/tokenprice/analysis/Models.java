package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.OfferHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code models.yml}, by vendor and model. */
final class Models {
  private final Map<String, ModelFacts> byProduct = new HashMap<>();

  Models(Collection<ModelFacts> facts) {
    facts.forEach(
        f -> byProduct.put(product(Identity.normal(f.vendor()), Identity.normal(f.model())), f));
  }

  Optional<ModelFacts> facts(Identity identity) {
    if (byProduct.isEmpty()) {
      return Optional.empty();
    }
    ModelFacts own = byProduct.get(product(identity.vendor(), identity.model()));
    return Optional.ofNullable(own == null ? byProduct.get(product("", identity.model())) : own);
  }

  /** The list's, else that of {@code models.yml}; null if neither says. */
  @Nullable String modelClass(OfferHistory history, Identity identity) {
    return history.modelClass() != null
        ? history.modelClass()
        : facts(identity).map(ModelFacts::modelClass).orElse(null);
  }

  private static String product(String vendor, String model) {
    return vendor + '\n' + model;
  }
}
