package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cell holds. */
public sealed interface Value {
  Value NONE = new None();

  /** Nothing: a blank cell with its style. */
  record None() implements Value {}

  /** Text that stays text whatever it holds. */
  record Text(String text) implements Value {}

  record Number(BigDecimal number) implements Value {}

  record Day(LocalDate day) implements Value {}

  /**
   * A formula with its value stored.
   *
   * @param expression without the equals sign; in a table {@code {id}} is the cell of that column
   *     in the same row
   * @param result what the expression gives today
   */
  record Formula(String expression, Value result) implements Value {}

  static Value of(@Nullable String text) {
    return text == null || text.isEmpty() ? NONE : new Text(text);
  }

  static Value of(@Nullable BigDecimal number) {
    return number == null ? NONE : new Number(number);
  }

  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Value of(@Nullable LocalDate day) {
    return day == null ? NONE : new Day(day);
  }

  /** A live number; nothing where it cannot be computed. */
  static Value formula(String expression, @Nullable BigDecimal result) {
    return result == null ? NONE : new Formula(expression, new Number(result));
  }

  /** A live text. */
  static Value formula(String expression, String result) {
    return new Formula(expression, new Text(result));
  }
}
