package dev.tokenprice.reading.table;

import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.Mapping.ColumnRule;
import dev.tokenprice.reading.cell.TierGrammar;
import dev.tokenprice.reading.words.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the columns beside the prices are about: by their headers, else by what they hold. */
final class ColumnRoles {
  private static final double MOSTLY = 0.8;
  private static final double OFTEN = 0.5;

  /** A model's name may hold what looks like a tier: step-1-8k. */
  private static final String OTHER_WORDS =
      ".*(?<![a-z])(?!(?:tokens?|input|output|prompts?|context|length)(?![a-z]))[a-z]{2,}.*";

  private static final String AMOUNT =
      "[\\s~≈≥>$¥￥€£*]*\\d[\\d.,]*(?:e-?\\d+)?\\s*(?:[$¥￥€£元厘].*|/.*)?";

  private final List<Header> headers;
  private final Sample sample;
  private final Words words;
  private final Mapping mapping;
  private final Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);

  ColumnRoles(List<Header> headers, Sample sample, Words words, Mapping mapping) {
    this.headers = headers;
    this.sample = sample;
    this.words = words;
    this.mapping = mapping;
  }

  /** Columns by role, the preferred one first. */
  Map<Role, List<Integer>> assigned() {
    for (int column = 0; column < headers.size(); column++) {
      Role role = isMapped(column) ? null : role(column);
      if (role != null) {
        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(column);
      }
    }
    roles.values().forEach(c -> c.sort(Comparator.comparingInt(i -> headers.get(i).roleRank())));
    if (!roles.containsKey(Role.MODEL)) {
      byContent(Role.MODEL, c -> sample.share(c, words::namesFamily) >= OFTEN && !isNumbers(c));
    }
    if (!roles.containsKey(Role.METER) && !isWide()) {
      byContent(Role.METER, c -> sample.share(c, words::isMeter) >= MOSTLY);
    }
    if (!roles.containsKey(Role.CONDITION)) {
      byContent(Role.CONDITION, c -> sample.share(c, ColumnRoles::isTier) >= MOSTLY);
    }
    if (roles.containsKey(Role.MODEL)) {
      new TellingColumns(headers, sample, roles)
          .columns().stream().filter(c -> !isMapped(c)).forEach(this::addCondition);
    }
    return roles;
  }

  private void addCondition(int column) {
    List<Integer> conditions = new ArrayList<>(roles.getOrDefault(Role.CONDITION, List.of()));
    conditions.add(column);
    roles.put(Role.CONDITION, conditions);
  }

  private static boolean isTier(String text) {
    return !text.matches(AMOUNT)
        && TierGrammar.find(text).filter(t -> !t.rest().matches(OTHER_WORDS)).isPresent();
  }

  private void byContent(Role role, Predicate<Integer> holds) {
    for (int column = 0; column < headers.size(); column++) {
      Header header = headers.get(column);
      boolean free = header.role() == null && !header.lookalike() && !header.isPrice();
      if (free && !isAmounts(column) && !isMapped(column) && holds.test(column)) {
        roles.put(role, List.of(column));
        return;
      }
    }
  }

  /** A mapping names the columns of prices and those to ignore. */
  private boolean isMapped(int column) {
    ColumnRule rule = mapping.columns().get(headers.get(column).text().strip());
    return rule != null;
  }

  private @Nullable Role role(int column) {
    Header header = headers.get(column);
    if (header.text().strip().equals(mapping.meterColumn())) {
      return Role.METER;
    }
    Role role = header.role();
    if (role == null) {
      return null;
    }
    return switch (role) {
      case MODEL -> isNumbers(column) ? null : Role.MODEL;
      case METER -> meterOrCondition(column);
      case CONDITION, MODEL_CLASS -> classOrCondition(column, role);
      case SERVICE ->
          sample.share(column, c -> words.service(c).isPresent()) >= OFTEN ? Role.SERVICE : null;
      default -> role;
    };
  }

  /** A type that is no meter tells rows apart that are of one model, or is of no interest. */
  private @Nullable Role meterOrCondition(int column) {
    if (!isWide() && sample.share(column, c -> !words.meters(c).isEmpty()) >= OFTEN) {
      return Role.METER;
    }
    return classOrCondition(column, repeatsModels() ? Role.CONDITION : null);
  }

  private @Nullable Role classOrCondition(int column, @Nullable Role otherwise) {
    if (sample.all(column, c -> words.modelClass(c).isPresent())) {
      return Role.MODEL_CLASS;
    }
    return otherwise == Role.MODEL_CLASS ? null : otherwise;
  }

  /** A column for input prices or for output prices. */
  private boolean isWide() {
    for (int column = 0; column < headers.size(); column++) {
      Header header = headers.get(column);
      boolean named = header.meters().stream().anyMatch(Meters.BOTH::contains);
      if (header.mayBePrice() && named && isAmounts(column)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAmounts(int column) {
    return sample.any(column, c -> c.matches(AMOUNT));
  }

  private boolean repeatsModels() {
    for (int column = 0; column < headers.size(); column++) {
      if (headers.get(column).role() == Role.MODEL && sample.repeats(column)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumbers(int column) {
    return sample.all(column, c -> c.strip().matches("\\d+(\\.\\d+)?"));
  }
}
