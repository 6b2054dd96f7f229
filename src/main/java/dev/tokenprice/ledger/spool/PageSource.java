package dev.tokenprice.ledger.spool;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The things of some pages of a file, in their order. */
final class PageSource<T> implements Iterator<T> {
  private final SpoolFile file;
  private final Codec<T> codec;
  private final int end;
  private int next;
  private final ValueReader page = new ValueReader(new byte[0]);

  /**
   * @param first page
   * @param end the page after the last
   */
  PageSource(SpoolFile file, Codec<T> codec, int first, int end) {
    this.file = file;
    this.codec = codec;
    this.next = first;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    return !page.isAtEnd() || next < end;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (page.isAtEnd()) {
      page.turn(file.read(next++));
    }
    return codec.read(page);
  }
}
