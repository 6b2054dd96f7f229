package dev.tokenprice.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cell holds. */
public sealed interface Value {
  static Value none() {
    return new None();
  }

  /** Nothing: a blank cell with its style. */
  record None() implements Value {}

  /** Text that stays text whatever it holds. */
  record Text(String text) implements Value {}

  record Figure(BigDecimal number) implements Value {}

  /**
   * A number shown in a form of its own.
   *
   * @param pattern its number format
   * @param text what it looks like
   */
  record Formatted(BigDecimal number, String pattern, String text) implements Value {}

  record Day(LocalDate day) implements Value {}

  /**
   * A formula with its value stored.
   *
   * @param expression without the equals sign; in a table {@code {id}} is the cell of that column
   *     in the same row
   * @param result what the expression gives today
   */
  record Formula(String expression, Value result) implements Value {}

  /** What is shown today: of a formula its result. */
  default Value today() {
    return this instanceof Formula formula ? formula.result() : this;
  }

  static Value of(@Nullable String text) {
    return text == null || text.isEmpty() ? none() : new Text(text);
  }

  /** Text as it was written somewhere: where it is a plain number, a number that looks the same. */
  static Value asWritten(String text) {
    return WrittenNumber.of(text).orElseGet(() -> of(text));
  }

  static Value of(@Nullable BigDecimal number) {
    return number == null ? none() : new Figure(number);
  }

  static Value of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  static Value of(@Nullable LocalDate day) {
    return day == null ? none() : new Day(day);
  }

  /** A live number; nothing where it cannot be computed. */
  static Value formula(String expression, @Nullable BigDecimal result) {
    return result == null ? none() : new Formula(expression, new Figure(result));
  }

  /** A live text. */
  static Value formula(String expression, String result) {
    return new Formula(expression, new Text(result));
  }
}
