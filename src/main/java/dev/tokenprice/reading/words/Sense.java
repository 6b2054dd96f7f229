package dev.tokenprice.reading.words;

/**
 * What a spelling means.
 *
 * @param value which one of its kind
 * @param rank 0 for the preferred spelling of a value, then 1, 2 ...
 */
public record Sense(WordKind kind, String value, int rank) {
  public boolean is(WordKind other) {
    return kind == other;
  }
}
