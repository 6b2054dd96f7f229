package dev.tokenprice.faults;

import static dev.tokenprice.faults.ReadList.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.ReadingLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are broken as text: the same prices, fewer of them, or a refusal with its line. */
class ListFaultsTest {
  private static final List<String> ONE_ROW =
      List.of("a-1 input 0.5 CNY/1000000", "a-1 output 1.5 CNY/1000000");

  @Test
  void anEmptyFile() {
    assertThat(ReadList.of("")).isEqualTo(refused("0 not-a-price-list"));
  }

  @Test
  void aHeaderAlone() {
    assertThat(ReadList.of(HEADER)).isEqualTo(refused("0 not-a-price-list empty"));
  }

  @Test
  void noHeader() {
    assertThat(ReadList.of("a-1,0.5,1.5\na-2,1,2\n")).isEqualTo(refused("0 not-a-price-list"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void anyEncoding(String charset) {
    String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    byte[] bytes = (mark + HEADER + "a-1,0.5,1.5\n").getBytes(Charset.forName(charset));
    assertThat(ReadList.of(bytes)).isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void bytesThatAreNoText() {
    byte[] bytes = (HEADER + "?,0.5,1.5\n").getBytes(StandardCharsets.UTF_8);
    bytes[HEADER.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
    assertThat(ReadList.of(bytes)).isEqualTo(refused("0 undecodable UTF-8 69"));
  }

  @Test
  void aQuoteThatIsNeverClosed() {
    assertThat(ReadList.of(HEADER + "a-1,\"0.5,1.5\n"))
        .isEqualTo(refused("2 malformed unclosed-quote"));
  }

  @Test
  void textBehindAClosingQuote() {
    assertThat(ReadList.of(HEADER + "a-1,\"0.5\"x,1.5\n"))
        .isEqualTo(refused("2 malformed text-after-quote"));
  }

  /** As a program writes them that quotes what is quoted already. */
  @Test
  void quotesTwiceAroundAName() {
    assertThat(ReadList.of(HEADER + "\"\"\"a-1\"\"\",0.5,1.5\n"))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void raggedRows() {
    assertThat(ReadList.of(HEADER + "a-1,0.5,1.5\na-2,1\na-3,1,2,3\n"))
        .isEqualTo(
            new ReadList(
                ONE_ROW,
                List.of(
                    "3 malformed cells 3 2",
                    "3 malformed cells 3 2",
                    "4 malformed cells 3 4",
                    "4 malformed cells 3 4")));
  }

  @Test
  void aHeaderTwice() {
    var read = ReadList.of("model,input (USD/1M tokens),input (USD/1M tokens)\na-1,1,2\n");
    assertThat(read).isEqualTo(new ReadList(List.of(), List.of("2 duplicate 2", "2 duplicate 2")));
  }

  @Test
  void aBlankHeader() {
    assertThat(ReadList.of(HEADER.strip() + ",\na-1,0.5,1.5,7\n"))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t', '|'})
  void otherDelimiters(char delimiter) {
    assertThat(ReadList.of((HEADER + "a-1,0.5,1.5\n").replace(',', delimiter)))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void apostrophesForQuotes() {
    assertThat(ReadList.of(HEADER + "'a-1','0.5','1.5'\n"))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void carriageReturnsAlone() {
    assertThat(ReadList.of((HEADER + "a-1,0.5,1.5\n").replace('\n', '\r')))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void aCellOf64Megabytes() {
    byte[] bytes = new byte[64 << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] start = (HEADER + "a-1,\"").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bytes, 0, start.length);
    assertThat(ReadList.of(bytes)).isEqualTo(refused("2 too-large characters 1048576"));
  }

  @Test
  void aLineThatNeverEnds() {
    byte[] bytes = new byte[8 << 20];
    Arrays.fill(bytes, (byte) 'a');
    assertThat(ReadList.of(bytes)).isEqualTo(refused("1 too-large characters 1048576"));
  }

  @Test
  void tenThousandColumns() {
    assertThat(ReadList.of("model" + ",input".repeat(10_000) + "\n"))
        .isEqualTo(refused("1 too-large columns 2000"));
  }

  @Test
  void aZeroByte() {
    assertThat(ReadList.of(HEADER + "a\u0000-1,0.5,1.5\n"))
        .isEqualTo(refused("0 undecodable NUL 0"));
  }

  @Test
  void aWorkbookNamedLikeAList() {
    assertThat(ReadList.of(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}))
        .isEqualTo(refused("0 not-a-price-list zip"));
  }

  @Test
  void aBombOfZeros() throws IOException {
    var limits = new ReadingLimits(1 << 20, 1_000, 100, 10_000, 10_000, 30, 1);
    assertThat(ReadList.of("bomb.csv.gz", gzip(new byte[64 << 20]), limits))
        .isEqualTo(refused("0 too-large bytes 1048576"));
  }

  @Test
  void aBombThatDoesNotSayItIsOne() throws IOException {
    assertThat(ReadList.of(gzip(new byte[64 << 20]))).isEqualTo(refused("0 undecodable NUL 2"));
  }

  @Test
  void anArchiveWhoseNameIsInCapitals() throws IOException {
    byte[] bytes = gzip((HEADER + "a-1,0.5,1.5\n").getBytes(StandardCharsets.UTF_8));
    assertThat(ReadList.of("LIST.CSV.GZ", bytes, ReadingLimits.DEFAULT))
        .isEqualTo(new ReadList(ONE_ROW, List.of()));
  }

  @Test
  void anArchiveCutShort() throws IOException {
    byte[] whole = gzip((HEADER + "a-1,0.5,1.5\n").getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 9);
    assertThat(ReadList.of("list.csv.gz", cut, ReadingLimits.DEFAULT).prices()).isEmpty();
  }

  /** 1.5 may have been 1.55; what the cells above prove to be whole is read. */
  @Test
  void aFileThatEndsAmidAPrice() {
    assertThat(ReadList.of(HEADER + "a-1,0.5,1.5\na-2,1,2"))
        .isEqualTo(
            new ReadList(
                List.of(ONE_ROW.get(0), ONE_ROW.get(1), "a-2 input 1 CNY/1000000"),
                List.of("3 malformed cut 2")));
    assertThat(ReadList.of(HEADER + "a-1,10.00,20.50\na-2,0.50,30.00").held()).isEmpty();
    assertThat(ReadList.of(HEADER + "a-1,10.00,20.50\na-2,0.50,30.0").held())
        .containsExactly("3 malformed cut 30.0");
  }

  /** Whatever the last cell says holds for all prices of its record. */
  @Test
  void aFileThatEndsAmidAUnit() {
    String list = "model,input,output,unit\na-1,0.5,1.5,元/百万tokens\na-1b,0.5,1.5,";
    assertThat(ReadList.of(list + "元/百万tokens").held()).isEmpty();
    assertThat(ReadList.of(list + "元/百").prices()).hasSize(2);
    assertThat(ReadList.of(list + "元/百").held())
        .containsExactly("3 malformed cut 元/百", "3 malformed cut 元/百");
    String dated = "model,input (USD/1M tokens),effective_date\na-1,0.5,2024-05-21\na-2,0.6,";
    assertThat(ReadList.of(dated + "2024-5-2").held()).containsExactly("3 malformed cut 2024-5-2");
    assertThat(ReadList.of(dated + "2024-05-22").held()).isEmpty();
  }

  private static ReadList refused(String why) {
    return new ReadList(List.of(), List.of(why));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
