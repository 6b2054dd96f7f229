package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.ReadingLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final ReadingLimits LIMITS = new ReadingLimits(1_000, 10, 10, 100, 100, 30, 1);
  private static final Decoder DECODER = new Decoder(LIMITS);
  private static final String CHINESE = "模型,输入价格,输出价格\n通义千问,0.02元/千tokens,0.06元/千tokens\n";

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "GBK, GB18030"})
  void theBytesTellTheCharset(String written, String read) throws IOException {
    assertThat(decoded(CHINESE.getBytes(Charset.forName(written)))).isEqualTo(read + " " + CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void theMarkNamesTheCharsetAndIsNoText(String charset) throws IOException {
    byte[] marked = ('\uFEFF' + CHINESE).getBytes(Charset.forName(charset));

    assertThat(decoded(marked)).isEqualTo(charset + " " + CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void latinTextWithoutAMarkIsKnownByItsZeros(String charset) throws IOException {
    byte[] bytes = "model,input\na,1\n".getBytes(Charset.forName(charset));

    assertThat(decoded(bytes)).isEqualTo(charset + " model,input\na,1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "model"})
  void aShortTextIsUtf8(String text) throws IOException {
    assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 " + text);
  }

  @Test
  void theDetectorsGuessComesFirst() throws IOException {
    String russian = "модель,цена за вход,цена за выход\nзапрос и ответ,сто рублей,двести рублей\n";

    assertThat(decoded(russian.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo("windows-1251 " + russian);
  }

  @Test
  void theMostFamiliarHeaderDecidesBetweenCharsets() throws IOException {
    var decoder = new Decoder(LIMITS, head -> head.contains("輸入價格") ? 1 : 0);
    byte[] big5 = "模型,輸入價格\nA,1\n".getBytes(Charset.forName("x-windows-950"));

    assertThat(text(decoder.decode("list.csv", Content.of(big5)))).contains("模型,輸入價格\nA,1\n");
  }

  @Test
  void aMarkedFileWithABadByteIsRefusedAtThatByte() {
    byte[] bytes = bytes(0xEF, 0xBB, 0xBF, 'a', 0xFF, 'b');

    refused("list.csv", bytes, HoldReason.UNDECODABLE, "UTF-8", "4");
  }

  @Test
  void aMarkedFileWithAZeroIsRefusedAtTheZero() {
    byte[] bytes = bytes(0xEF, 0xBB, 0xBF, 'a', 0, 'b');

    refused("list.csv", bytes, HoldReason.UNDECODABLE, "UTF-8", "0");
  }

  @Test
  void utf8WithOneBrokenByteIsNotTakenForAnotherCharset() {
    byte[] bytes = (CHINESE + "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;

    refused("list.csv", bytes, HoldReason.UNDECODABLE, "UTF-8", String.valueOf(bytes.length - 1));
  }

  @Test
  void aZeroFurtherOnIsNoUtf16() {
    refused("list.csv", bytes('m', 'o', 'd', 'e', 'l', 0), HoldReason.UNDECODABLE, "NUL", "0");
    refused("list.csv", bytes(0, 0, 'd', 'e'), HoldReason.UNDECODABLE, "NUL", "0");
    refused("list.csv", bytes(0, 'a', 'b'), HoldReason.UNDECODABLE, "NUL", "0");
    refused("list.csv", bytes('a', 0, 'b'), HoldReason.UNDECODABLE, "NUL", "0");
  }

  @Test
  void anArchiveIsNoPriceList() {
    refused("list.csv", bytes('P', 'K', 3, 4), HoldReason.NOT_A_PRICE_LIST, "zip");
    refused("list.csv", bytes('P', 'K', 3, 4, 5, 6), HoldReason.NOT_A_PRICE_LIST, "zip");
  }

  @Test
  void aCompressedListIsInflated() throws IOException {
    var decoded = DECODER.decode("list.csv.gz", Content.of(gzip(CHINESE)));

    assertThat(text(decoded)).isEqualTo("UTF-8 " + CHINESE);
    refused("list.csv.gz", bytes('m', 'o'), HoldReason.UNDECODABLE, "gzip", "0");
  }

  @Test
  void theLimitIsOfTheInflatedBytes() throws IOException {
    assertThat(text(DECODER.decode("l.gz", Content.of(gzip("a".repeat(1_000)))))).hasSize(1_006);
    refused("l.gz", gzip("a".repeat(1_001)), HoldReason.TOO_LARGE, "bytes", "1000");
  }

  private static String decoded(byte[] bytes) throws IOException {
    return text(DECODER.decode("list.csv", Content.of(bytes)));
  }

  private static String text(DecodedText text) throws IOException {
    return text.charset().name() + " " + text.head(2_000);
  }

  private static void refused(String name, byte[] bytes, HoldReason reason, String... evidence) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> DECODER.decode(name, Content.of(bytes)))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isZero();
              assertThat(e.evidence()).containsExactly(evidence);
            });
  }

  private static byte[] bytes(int... values) {
    var out = new ByteArrayOutputStream();
    for (int value : values) {
      out.write(value);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
