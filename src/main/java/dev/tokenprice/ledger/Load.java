package dev.tokenprice.ledger;

/** While it is open a lot is written, which is only kept once it is closed. */
public interface Load extends AutoCloseable {
  @Override
  void close();
}
