package dev.tokenprice.reading.table;

import dev.tokenprice.reading.text.Row;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns whose blank cells are the lower parts of merged ones.
 *
 * @param always columns that a record takes from above whenever its own cell is blank
 * @param underModel columns that it takes from above when it takes the model, too
 * @param model columns that name the model, in {@code always} if they are merged
 */
record MergedCells(Set<Integer> always, Set<Integer> underModel, List<Integer> model) {
  static final MergedCells NONE = new MergedCells(Set.of(), Set.of(), List.of());

  static MergedCells of(Sample sample, Map<Role, List<Integer>> roles) {
    List<Integer> model = roles.getOrDefault(Role.MODEL, List.of());
    List<Integer> telling = new ArrayList<>(roles.getOrDefault(Role.METER, List.of()));
    telling.addAll(roles.getOrDefault(Role.CONDITION, List.of()));
    Set<Integer> always = new HashSet<>();
    for (Role role : List.of(Role.VENDOR, Role.UNIT, Role.CURRENCY)) {
      roles.getOrDefault(role, List.of()).stream().filter(sample::isMerged).forEach(always::add);
    }
    model.stream()
        .filter(c -> sample.isMerged(c) && sample.isToldApart(c, telling))
        .filter(c -> model.stream().allMatch(other -> sample.isBlankWith(c, other)))
        .forEach(always::add);
    Set<Integer> underModel = new HashSet<>(telling);
    underModel.removeIf(c -> !sample.isMerged(c));
    return new MergedCells(always, underModel, model);
  }

  /** Whether no record takes anything from the one above. */
  boolean areNone() {
    return always.isEmpty();
  }

  /** A record with what it takes from the one above. */
  Row filled(Row row, Row above) {
    if (areNone() || above.width() != row.width()) {
      return row;
    }
    boolean sameModel = model.stream().anyMatch(c -> always.contains(c) && row.cell(c).isBlank());
    List<String> cells = new ArrayList<>(row.cells());
    for (int column = 0; column < cells.size(); column++) {
      boolean merged = always.contains(column) || (sameModel && underModel.contains(column));
      if (merged && cells.get(column).isBlank()) {
        cells.set(column, above.cell(column));
      }
    }
    return new Row(row.line(), cells);
  }
}
