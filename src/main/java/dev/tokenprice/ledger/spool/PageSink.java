package dev.tokenprice.ledger.spool;

/** Fills pages of a file with things. */
final class PageSink<T> {
  /** Of a page: one of each of several hundred runs lies in memory when they are merged. */
  private static final int THINGS = 100;

  private static final int BYTES = 1 << 16;

  private final SpoolFile file;
  private final Codec<T> codec;
  private final ValueWriter page = new ValueWriter();
  private int things;

  PageSink(SpoolFile file, Codec<T> codec) {
    this.file = file;
    this.codec = codec;
  }

  void add(T thing) {
    codec.write(thing, page);
    if (++things == THINGS || page.size() >= BYTES) {
      flush();
    }
  }

  /** The next thing begins a page. */
  void flush() {
    if (things > 0) {
      file.append(page.take());
      things = 0;
    }
  }
}
