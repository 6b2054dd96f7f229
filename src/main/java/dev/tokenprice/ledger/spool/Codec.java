package dev.tokenprice.ledger.spool;

/** How a thing is written to a page and read back, to the last digit. */
public interface Codec<T> {
  void write(T thing, ValueWriter to);

  T read(ValueReader from);
}
