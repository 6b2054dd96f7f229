package dev.tokenprice.ledger.spool;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Two sorted runs as one; of equal things, the first run's come first. */
final class Merge<T> implements Iterator<T> {
  private final Iterator<T> left;
  private final Iterator<T> right;
  private final Comparator<T> order;
  private @Nullable T ofLeft;
  private @Nullable T ofRight;

  private Merge(Iterator<T> left, Iterator<T> right, Comparator<T> order) {
    this.left = left;
    this.right = right;
    this.order = order;
    this.ofLeft = next(left);
    this.ofRight = next(right);
  }

  /** Merges in pairs, pairs of pairs and so on. */
  static <T> Iterator<T> of(List<Iterator<T>> runs, Comparator<T> order) {
    if (runs.size() == 1) {
      return runs.get(0);
    }
    int half = runs.size() / 2;
    return new Merge<>(
        of(runs.subList(0, half), order), of(runs.subList(half, runs.size()), order), order);
  }

  @Override
  public boolean hasNext() {
    return ofLeft != null || ofRight != null;
  }

  @Override
  public T next() {
    T one = ofLeft;
    T other = ofRight;
    if (one != null && (other == null || order.compare(one, other) <= 0)) {
      ofLeft = next(left);
      return one;
    }
    if (other == null) {
      throw new NoSuchElementException();
    }
    ofRight = next(right);
    return other;
  }

  private static <T> @Nullable T next(Iterator<T> run) {
    return run.hasNext() ? run.next() : null;
  }
}
