package dev.tokenprice.analysis;

import java.util.List;

/**
 * Some whole products.
 *
 * @param listed offers as the sources name them, in the order of the {@link Register}
 * @param joined the same, one series for a model that its source renamed
 */
record Slice(List<Listing> listed, List<Listing> joined) {
  static Slice of(List<Listing> listed) {
    return new Slice(listed, Renames.joined(listed));
  }
}
