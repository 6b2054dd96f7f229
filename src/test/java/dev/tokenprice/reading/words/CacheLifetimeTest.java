package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheLifetimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          cache write 5m per token      ~ cache write   per token     ~ false
          cache write 1-hour price      ~ cache write   price         ~ true
          缓存写入1小时价                    ~ 缓存写入 价                    ~ true
          cache storage / 1 hour        ~ cache storage / 1 hour      ~ false
          cache storage per 1 hour      ~ cache storage per 1 hour    ~ false
          缓存存储每1小时                     ~ 缓存存储每1小时                   ~ false
          input 1-hour price            ~ input 1-hour price          ~ false
          cache 11 hour                 ~ cache 11 hour               ~ false
          cache write                   ~ cache write                 ~ false
          """)
  void theLifetimeIsTakenOut(String text, String rest, boolean hour) {
    assertThat(CacheLifetime.of(text)).isEqualTo(new CacheLifetime(rest, hour));
  }
}
