package dev.tokenprice.analysis;

import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.OfferHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code models.yml}: facts by vendor and model, and which names mean the same. */
public final class Models {
  /** Nothing known. */
  public static final Models NONE = new Models(List.of(), Names.NONE);

  private final Names names;
  private final Map<Product, ModelFacts> byProduct = new HashMap<>();

  public Models(Collection<ModelFacts> facts, Names names) {
    this.names = names;
    facts.forEach(
        f -> byProduct.put(new Product(names.vendorKey(f.vendor()), names.modelKey(f.model())), f));
  }

  Names names() {
    return names;
  }

  Optional<ModelFacts> facts(Identity identity) {
    if (byProduct.isEmpty()) {
      return Optional.empty();
    }
    ModelFacts own = byProduct.get(identity.product());
    return Optional.ofNullable(
        own == null ? byProduct.get(new Product("", identity.model())) : own);
  }

  /** The list's, else that of {@code models.yml}; null if neither says. */
  @Nullable String modelClass(OfferHistory history, Identity identity) {
    return history.modelClass() != null
        ? history.modelClass()
        : facts(identity).map(ModelFacts::modelClass).orElse(null);
  }
}
