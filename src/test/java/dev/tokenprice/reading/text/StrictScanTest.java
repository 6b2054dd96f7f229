package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictScanTest {
  private static final int BUFFER = 1 << 16;

  @Test
  void cleanTextHasNeitherFaultNorZero() throws IOException {
    assertThat(scan("aé\u007F模")).isEqualTo(new StrictScan(-1, 0, 2, -1));
    assertThat(scan("aé\u007F模").clean()).isTrue();
  }

  @Test
  void everyFaultIsCountedAndTheFirstIsPlaced() throws IOException {
    StrictScan scan = scan("ab\u00FFc\u00FF", StandardCharsets.ISO_8859_1);

    assertThat(scan).isEqualTo(new StrictScan(2, 2, 0, -1));
    assertThat(scan.clean()).isFalse();
  }

  @Test
  void aFaultBeyondTheBufferIsPlacedInTheFile() throws IOException {
    assertThat(scan("a".repeat(BUFFER + 5) + "\u00FF", StandardCharsets.ISO_8859_1))
        .isEqualTo(new StrictScan(BUFFER + 5, 1, 0, -1));
  }

  @Test
  void aCharacterCutByTheBufferIsNoFault() throws IOException {
    assertThat(scan("a".repeat(BUFFER - 1) + "模")).isEqualTo(new StrictScan(-1, 0, 1, -1));
  }

  @Test
  void aTextCutInsideACharacterIsAFault() throws IOException {
    assertThat(scan("a\u00E6", StandardCharsets.ISO_8859_1)).isEqualTo(new StrictScan(1, 1, 0, -1));
  }

  @Test
  void theFirstZeroIsNotedByItsChunk() throws IOException {
    StrictScan scan = scan("a".repeat(BUFFER) + "\0" + "b".repeat(BUFFER) + "\0");

    assertThat(scan).isEqualTo(new StrictScan(-1, 0, 0, BUFFER));
    assertThat(scan.clean()).isFalse();
    assertThat(scan("\0").clean()).isFalse();
  }

  private static StrictScan scan(String text) throws IOException {
    return scan(text, StandardCharsets.UTF_8);
  }

  private static StrictScan scan(String text, Charset written) throws IOException {
    return StrictScan.of(new ByteArrayInputStream(text.getBytes(written)), StandardCharsets.UTF_8);
  }
}
