package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class BoundedTest {
  @Test
  void aStreamWithinItsLimitIsReadToItsEnd() throws IOException {
    try (var in = new BoundedInputStream(new ByteArrayInputStream(new byte[] {7, 8}), 2)) {
      assertThat(new int[] {in.read(), in.read(), in.read()}).containsExactly(7, 8, -1);
    }
  }

  @Test
  void theFirstByteBeyondIsRefused() throws IOException {
    try (var in = new BoundedInputStream(new ByteArrayInputStream(new byte[4]), 3)) {
      assertThat(in.read(new byte[2])).isEqualTo(2);
      assertThat(in.read()).isZero();
      assertThatExceptionOfType(RefusedException.class).isThrownBy(in::read);
    }
  }

  @Test
  void aRecordWithinItsLimitIsReadToItsEnd() throws IOException {
    try (var in = new BoundedReader(new StringReader("ab"), 2)) {
      assertThat(new int[] {in.read(), in.read(), in.read()}).containsExactly('a', 'b', -1);
    }
  }

  @Test
  void theFirstCharacterBeyondIsRefusedAtTheLineOfItsRecord() throws IOException {
    try (var in = new BoundedReader(new StringReader("abcde"), 3)) {
      assertThat(in.read(new char[2])).isEqualTo(2);
      in.recordEnded(9);
      assertThat(in.read(new char[2])).isEqualTo(2);
      assertThat(in.read()).isEqualTo('e');
      in.recordEnded(10);
      assertThat(in.read()).isEqualTo(-1);
    }
    try (var in = new BoundedReader(new StringReader("abcd"), 3)) {
      in.recordEnded(9);
      assertThat(in.read(new char[3])).isEqualTo(3);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(in::read)
          .satisfies(e -> assertThat(e.line()).isEqualTo(9));
    }
  }
}
