package dev.tokenprice.reading.pollution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file cut short after any of its bytes gives no other price, in whatever encoding. */
class TruncationTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARK = "\uFEFF";

  static Stream<Arguments> files() {
    return CleanFile.NAMES.stream()
        .map(CleanFile::load)
        .flatMap(
            file ->
                Stream.of(
                    Arguments.of(
                        file.name(), "UTF-8", file.text().getBytes(StandardCharsets.UTF_8)),
                    Arguments.of(
                        file.name(),
                        "marked",
                        (MARK + file.text()).getBytes(StandardCharsets.UTF_8)),
                    Arguments.of(
                        file.name(),
                        "UTF-16LE",
                        (MARK + file.text()).getBytes(StandardCharsets.UTF_16LE)),
                    Arguments.of(
                        file.name(),
                        "UTF-16BE",
                        (MARK + file.text()).getBytes(StandardCharsets.UTF_16BE)),
                    Arguments.of(file.name(), "GB18030", file.text().getBytes(GB18030))));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("files")
  void noCutMakesAnotherPrice(String name, String encoding, byte[] whole) {
    Set<String> clean = ReadPrices.withVendors(whole);
    assertThat(ReadPrices.of(whole)).isEqualTo(ReadPrices.of(CleanFile.load(name).text()));
    Map<Integer, Set<String>> wrong = new TreeMap<>();
    for (int length = 0; length < whole.length; length++) {
      Set<String> other = new TreeSet<>(ReadPrices.withVendors(Arrays.copyOf(whole, length)));
      other.removeAll(clean);
      if (!other.isEmpty()) {
        wrong.put(length, other);
      }
    }
    assertThat(wrong).as("%s in %s", name, encoding).isEmpty();
  }
}
