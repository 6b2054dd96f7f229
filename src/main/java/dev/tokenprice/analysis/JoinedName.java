package dev.tokenprice.analysis;

import java.util.List;

/**
 * A model that sources list under more than one name.
 *
 * @param vendor as its preferred source names it
 * @param model likewise
 * @param names every vendor and model as listed, each with its source, in order
 */
public record JoinedName(String vendor, String model, List<Listed> names) {
  /** A name in one source. */
  public record Listed(String vendor, String model, String source) {}

  public JoinedName {
    names = List.copyOf(names);
  }
}
