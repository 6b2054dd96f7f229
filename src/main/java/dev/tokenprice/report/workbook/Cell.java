package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a row.
 *
 * @param span how many columns it covers, 1 or more
 * @param link where a click leads; null for nowhere
 * @param name the defined name of the cell; null for none
 * @param rule what an analyst may enter; null for anything
 */
public record Cell(
    Value value,
    Style style,
    int span,
    @Nullable Target link,
    @Nullable String name,
    @Nullable Rule rule) {

  public static Cell of(Style style, Value value) {
    return new Cell(value, style, 1, null, null, null);
  }

  public static Cell text(Style style, String text) {
    return of(style, Value.of(text));
  }

  /** A cell left as it is. */
  public static Cell gap() {
    return of(Style.TEXT, Value.none());
  }

  /** A cell an analyst may change; formulas know it by its name. */
  public static Cell input(String name, @Nullable BigDecimal value, Rule rule) {
    return new Cell(Value.of(value), Style.INPUT_NUMBER, 1, null, name, rule);
  }

  public Cell across(int columns) {
    return new Cell(value, style, columns, link, name, rule);
  }

  public Cell linkedTo(@Nullable Target target) {
    return new Cell(value, style, span, target, name, rule);
  }

  public Cell styled(Style look) {
    return new Cell(value, look, span, link, name, rule);
  }

  public Cell named(String definedName) {
    return new Cell(value, style, span, link, definedName, rule);
  }
}
