package dev.tokenprice.reading.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A part of a long text that is read apart from the others: the head of the text, which says what
 * its columns are, then the part itself, and one record more, which may say what the last one is.
 * Offsets are of bytes.
 *
 * @param head end of the head
 * @param headLine line on which the last record of the head starts
 * @param from where the part starts: at {@code head} for the first one, to which the records of the
 *     head belong
 * @param to where the record after the part ends; the end of the text if there is none
 * @param skipped lines between the head and the part
 * @param nextLine on which the record after the part starts, if there is one
 * @param records of the part, those of the head not counted
 */
public record TextRange(
    long head, long headLine, long from, long to, long skipped, long nextLine, long records) {
  /**
   * @param text as {@link #text} gives it
   */
  public static TextRange parse(String text) {
    long[] values = Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    return new TextRange(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
  }

  /** All numbers, separated by commas. */
  public String text() {
    return LongStream.of(head, headLine, from, to, skipped, nextLine, records)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(","));
  }

  /** The head alone. */
  public TextRange headAlone() {
    return new TextRange(head, headLine, head, head, 0, Long.MAX_VALUE, 0);
  }

  TextRange upTo(long end) {
    return new TextRange(head, headLine, from, end, skipped, nextLine, records);
  }

  /** Whether the records of the head belong to it. */
  public boolean isFirst() {
    return from == head;
  }

  /** Whether a record that starts on a line is of the head. */
  public boolean isHead(long line) {
    return line <= headLine;
  }

  /** Whether a record that starts on a line is the one after the part. */
  public boolean isNext(long line) {
    return line >= nextLine;
  }

  /** The line in the whole text of one that was counted in head and part alone. */
  long line(long counted) {
    return isHead(counted) ? counted : counted + skipped;
  }
}
