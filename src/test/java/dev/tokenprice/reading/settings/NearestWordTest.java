package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  private static final List<String> VALID = List.of("vendor", "vendors", "class", "until", "en");

  @ParameterizedTest
  @CsvSource({
    "vendor, vendor",
    "VENDORS, vendors",
    "vendr, vendor",
    "vendorss, vendors",
    "clas, class",
    "glass, class",
    "calss, class",
    "utnil, until",
    "e, en",
    "unt, until",
    "tilun, ''",
    "colour, ''",
    "'', ''",
    "x, ''"
  })
  void theWordThatWasMeant(String found, String meant) {
    assertThat(NearestWord.of(found, VALID)).isEqualTo(meant);
  }
}
