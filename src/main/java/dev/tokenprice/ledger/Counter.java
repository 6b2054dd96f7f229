package dev.tokenprice.ledger;

/** Gives out identifiers. */
final class Counter {
  private int last;

  Counter(int last) {
    this.last = last;
  }

  int next() {
    return ++last;
  }

  void resetTo(int earlier) {
    last = earlier;
  }

  int last() {
    return last;
  }
}
