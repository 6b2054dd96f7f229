package dev.tokenprice.reading.table;

import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.words.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as its header and the mapping describe them.
 *
 * @param roles columns by what they are about, the preferred one first
 */
record Columns(List<Header> headers, Map<Role, List<Integer>> roles, Mapping mapping) {
  int count() {
    return headers.size();
  }

  Header header(int column) {
    return headers.get(column);
  }

  List<Integer> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  boolean hasRole(int column) {
    return roles.values().stream().anyMatch(columns -> columns.contains(column));
  }

  /** Whether there is a record per meter. */
  boolean nameMeters() {
    return !of(Role.METER).isEmpty();
  }

  /** What the mapping says of a column; null if it does not name it. */
  @Nullable ColumnRule rule(int column) {
    return mapping.columns().get(name(column));
  }

  boolean isMapped(int column) {
    return rule(column) != null;
  }

  /** Whether the mapping names it as the column that says what is counted. */
  boolean isMappedMeter(int column) {
    return name(column).equals(mapping.meterColumn());
  }

  private String name(int column) {
    return header(column).text().strip();
  }
}
