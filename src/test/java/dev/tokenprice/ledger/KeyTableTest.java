package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static final int OFFERS = 100_000;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Some of these share their first slots. */
  private static OfferKey key(int number) {
    return new OfferKey(number / 2 * GOLDEN, number);
  }

  @Test
  void everyKeyOfManyHasItsIdentifierAndOthersHaveNone() {
    var table = new KeyTable();
    for (int id = 1; id <= OFFERS; id++) {
      assertThat(table.get(key(id))).isEqualTo(KeyTable.ABSENT);
      table.put(key(id), id);
    }
    for (int id = 1; id <= OFFERS; id++) {
      assertThat(table.get(key(id))).isEqualTo(id);
      assertThat(table.get(key(id + OFFERS))).isEqualTo(KeyTable.ABSENT);
    }
  }

  @Test
  void identifiersMayLeaveGaps() {
    var table = new KeyTable();
    for (int id = 7; id <= OFFERS; id += 30_000) {
      table.put(key(id), id);
    }
    assertThat(table.get(key(30_007))).isEqualTo(30_007);
    assertThat(table.get(key(8))).isEqualTo(KeyTable.ABSENT);
  }

  @Test
  void aKeyThatIsPutAgainHasItsNewIdentifier() {
    var table = new KeyTable();
    table.put(key(1), 1);
    table.put(key(1), 2);
    assertThat(table.get(key(1))).isEqualTo(2);
  }
}
