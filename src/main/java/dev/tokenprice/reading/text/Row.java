package dev.tokenprice.reading.text;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line physical line on which it starts, 1-based
 */
public record Row(long line, List<String> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell, or an empty text where the record is too short. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public int width() {
    return cells.size();
  }

  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** How many cells are not blank. */
  public int filled() {
    int filled = 0;
    for (String cell : cells) {
      if (!cell.isBlank()) {
        filled++;
      }
    }
    return filled;
  }
}
