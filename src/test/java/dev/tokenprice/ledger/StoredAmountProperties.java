package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An amount comes out of its column as it went in, without zeros at its end. */
class StoredAmountProperties {
  @Property
  void zerosAtTheEndAreNoPartOfAnAmount(@ForAll @From("amounts") BigDecimal amount) {
    BigDecimal read = StoredAmount.read(amount.setScale(StoredAmount.DECIMALS));

    assertThat(read).isEqualByComparingTo(amount);
    assertThat(read.scale()).isEqualTo(Math.max(0, amount.stripTrailingZeros().scale()));
  }

  @Provide
  Arbitrary<BigDecimal> amounts() {
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, StoredAmount.DECIMALS);
    return Arbitraries.bigIntegers()
        .between(BigDecimal.ZERO.toBigInteger(), BigDecimal.TEN.pow(20).toBigInteger())
        .flatMap(digits -> scales.map(scale -> new BigDecimal(digits, scale)));
  }
}
