package dev.tokenprice.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirstSeenTest {
  @Test
  void theFirstOfEachKeyIsKeptWhenTheTableGrows() {
    FirstSeen seen = new FirstSeen();
    SplittableRandom random = new SplittableRandom(1);
    long[] keys = random.longs(5_000).map(k -> k & ~0xFFL).distinct().toArray();
    for (int i = 0; i < keys.length; i++) {
      assertThat(seen.see(keys[i], i, i + 1L)).isNull();
    }
    for (int i = 0; i < keys.length; i++) {
      assertThat(seen.see(keys[i], -1, 9_999_999)).isEqualTo(new FirstSeen.Seen(i, i + 1L));
    }
  }

  @Test
  void aLineBeyondAnIntIsTheLargestInt() {
    FirstSeen seen = new FirstSeen();
    seen.see(0, 5, 3_000_000_000L);

    assertThat(seen.see(0, 6, 1)).isEqualTo(new FirstSeen.Seen(5, Integer.MAX_VALUE));
  }

  @Test
  void textsInAnotherOrderOrCutElsewhereAreOthers() {
    assertThat(Fingerprint.of("ab", "c"))
        .isEqualTo(Fingerprint.of("ab", "c"))
        .isNotEqualTo(Fingerprint.of("a", "bc"))
        .isNotEqualTo(Fingerprint.of("abc"))
        .isNotEqualTo(Fingerprint.of("c", "ab"))
        .isNotEqualTo(Fingerprint.of("ab", "c", ""));
  }
}
