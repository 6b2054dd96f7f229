package dev.tokenprice.reading.settings;

import java.time.LocalDate;

/**
 * That a person has judged something.
 *
 * @param number short, for people to type
 * @param key what was judged, with its figures: it does not hold for others
 * @param until the last day on which it holds
 * @param recordedOn when it was said
 * @param note why, not blank
 */
public record Acknowledgement(
    String number, String key, LocalDate until, LocalDate recordedOn, String note) {
  public Acknowledgement {
    if (note.isBlank()) {
      throw new IllegalArgumentException("expected a note, found none");
    }
  }
}
