package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.cell.CellGrammar;
import dev.tokenprice.reading.cell.CellValue;
import dev.tokenprice.reading.cell.NumberStyle;
import java.util.regex.Pattern;

/** What the first cells of a column show of prices. */
record FirstCells(Sample sample, CellGrammar grammar, NumberStyle style, Words words) {
  private static final double MOSTLY = 0.8;
  private static final Pattern FRACTION = Pattern.compile("\\s*\\d*\\.\\d*[1-9]\\d*\\s*");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{4,}");

  boolean areBlank(int column) {
    return sample.isBlank(column);
  }

  boolean areMostlyMoney(int column) {
    return sample.share(column, this::statesMoney) >= MOSTLY;
  }

  boolean holdMoney(int column) {
    return sample.any(column, this::statesMoney);
  }

  boolean holdUnit(int column) {
    return sample.any(column, this::statesUnit);
  }

  boolean holdPrice(int column) {
    return sample.any(column, this::isPriceLike);
  }

  /** Share of the cells that may be prices, 0 to 1. */
  double priceShare(int column) {
    return sample.share(column, this::isPriceLike);
  }

  /** Half a token is no count, and a count has no currency. */
  boolean holdNoCount(int column) {
    return sample.any(column, cell -> FRACTION.matcher(cell).matches() || statesMoney(cell));
  }

  /** Whole numbers in the thousands under a bare "input" are lengths. */
  boolean areCounts(int column) {
    return sample.all(column, cell -> THOUSANDS.matcher(cell.strip()).matches());
  }

  /** Whether no number can be read of a cell that is no word: a price that must not be lost. */
  boolean holdDigit(int column) {
    return sample.any(column, cell -> cell.chars().anyMatch(Character::isDigit));
  }

  /** Whether a cell holds several prices and says what each counts. */
  boolean holdItems(int column) {
    return sample.any(column, cell -> grammar.read(cell, style) instanceof CellValue.Itemised);
  }

  /** Whether a cell says what a price beside it counts. */
  boolean tellDirection(int column) {
    return sample.any(column, words::tellsDirection);
  }

  /** Whether names tell prices of a model apart. */
  boolean tellApart(int column) {
    return words.tellApart(sample.cells(column));
  }

  private boolean statesMoney(String cell) {
    return grammar.read(cell, style) instanceof CellValue.Priced priced
        && !priced.price().stated().isNone();
  }

  private boolean statesUnit(String cell) {
    return grammar.read(cell, style) instanceof CellValue.Priced priced
        && priced.price().stated().per() != null;
  }

  private boolean isPriceLike(String cell) {
    return !(grammar.read(cell, style) instanceof CellValue.Doubtful doubtful
        && doubtful.reason() == HoldReason.NOT_A_NUMBER);
  }
}
