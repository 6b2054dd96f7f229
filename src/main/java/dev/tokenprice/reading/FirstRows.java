package dev.tokenprice.reading;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The records of a long list on the first way through it, each as it stands by itself. What its
 * prices say about each other is only known at the end: a list that is refused then ends with a
 * {@link dev.tokenprice.reading.text.RefusedException}, one whose records are to be judged
 * otherwise ends early.
 */
public interface FirstRows extends Iterator<RowReading>, AutoCloseable {
  /** After the last record: whether they were what {@link Reading#rows} gives. */
  boolean stand();

  /** The rest of them; closing it closes them. */
  default Stream<RowReading> stream() {
    Iterable<RowReading> all = () -> this;
    return StreamSupport.stream(all.spliterator(), false).onClose(this::close);
  }

  @Override
  void close();
}
