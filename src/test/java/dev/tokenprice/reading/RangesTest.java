package dev.tokenprice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.table.JoinedRows;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.TextRange;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A long list in parts: together what it is as a whole, or known not to be. */
class RangesTest {
  private static final String NAME = "vendor-2024-05-31.csv";
  private static final String HEADER = "model,note,input (CNY/1M tokens),output (CNY/1M tokens)\n";
  private static final int RECORDS = 3_000;
  private static final int SIZE = 20_000;

  private final PriceListReader reader =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void togetherAreWhatTheListIsAsAWhole(String lineEnd) throws IOException {
    byte[] list = bytes((HEADER + records()).replace("\n", lineEnd));

    assertThat(joined(list)).hasSize(RECORDS).isEqualTo(whole(NAME, list));
  }

  @Test
  void ofACompressedListTheyAreOfItsText() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(bytes(HEADER + records()));
    }
    String name = "vendor.csv.gz";
    byte[] list = packed.toByteArray();

    assertThat(joined(name, list)).hasSize(RECORDS).isEqualTo(whole(name, list));
  }

  @Test
  void theyMayHoldCellsThatAreHeldAndRecordsOfAnotherWidth() throws IOException {
    byte[] list =
        bytes(HEADER + records() + "m,,1-2,3\nonly,two\nm2,,4,5,6\nm3,,,N/A\n" + records("x"));

    assertThat(joined(list)).hasSize(2 * RECORDS + 4).isEqualTo(whole(NAME, list));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a blank line,                 '\n'
          cells that are blank,         ',,,\n'
          a title,                      'prices in USD,,,\n'
          a comment,                    '# from here on in USD\n'
          another table,                'model,note,input (USD/1K tokens)\nother,,5\n'
          a header once more,           'model,note,input (CNY/1M tokens),output (CNY/1M tokens)\n'
          a table without prices,       'model,rank,score,votes\n'
          a price that nobody ever asked, 'm,,900000,1\n'
          """)
  void aPartThatMayChangeWhatOthersSayDoesNotStand(String what, String amid) throws IOException {
    byte[] list = bytes(HEADER + records() + amid + records("x"));

    List<TextRange> ranges = ranges(NAME, list);
    List<Boolean> stand = new ArrayList<>();
    for (TextRange range : ranges) {
      stand.add(stands(list, range, new ArrayList<>()));
    }

    assertThat(ranges).as(what).hasSizeGreaterThan(2);
    assertThat(stand).as(what).containsOnlyOnce(false);
  }

  /** Each of them might be the upper part of a header, if the one below were the lower. */
  @Test
  void theRecordAfterAPartIsKnown() throws IOException {
    byte[] prose = bytes(HEADER + "gpt,,CNY 3,CNY 4\n".repeat(2 * RECORDS) + "gpt,,CNY 3,\n");

    assertThat(joined(prose)).hasSize(2 * RECORDS + 1).isEqualTo(whole(NAME, prose));
  }

  @Test
  void aHeaderInTwoRecordsIsOneWhereverItIsCut() throws IOException {
    String before = HEADER + "gpt,,on request,about 3\n".repeat(RECORDS);
    String upper = "model,,price in USD/1K tokens,\n";
    byte[] list = bytes(before + upper + ",note,input,output\n" + records());
    long head = ranges(NAME, list).get(0).head();

    List<TextRange> ranges =
        reader.ranges(NAME, Content.of(list), bytes(before + upper).length - head);

    assertThat(ranges.get(1).from()).isEqualTo(bytes(before + upper).length);
    assertThat(stands(list, ranges.get(0), new ArrayList<>())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a short head, 200",
    "less than a part, 1005",
  })
  void aShortListIsNotCut(String what, int records) throws IOException {
    assertThat(ranges(NAME, bytes(HEADER + records("", records)))).as(what).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "GB18030"})
  void anotherEncodingIsNotCut(String charset) throws IOException {
    byte[] list = ("模型 " + HEADER + records()).getBytes(Charset.forName(charset));

    assertThat(ranges(NAME, list)).isEmpty();
  }

  @Test
  void aListIsNotCutIfNothingEndsIt() throws IOException {
    String records = records();

    assertThat(ranges(NAME, bytes(HEADER + records.substring(0, records.length() - 1)))).isEmpty();
  }

  @Test
  void escapedQuotesAndMarkdownAreNotCut() throws IOException {
    String markdown = (HEADER + "---,---,---,---\n" + plain("", RECORDS)).replace(',', '|');

    assertThat(ranges(NAME, bytes(HEADER + "a,\"\\\"b\\\"\",1,2\n" + plain("", RECORDS))))
        .isEmpty();
    assertThat(ranges(NAME, bytes(markdown.replaceAll("(?m)^|$", "|")))).isEmpty();
  }

  @Test
  void mergedCellsAreNotCut() throws IOException {
    String list =
        "vendor,model,input (CNY/1M tokens)\n"
            + IntStream.range(0, RECORDS)
                .mapToObj(i -> (i % 7 == 0 ? "vendor " + i : "") + ",model-" + i + ",1." + i + "\n")
                .collect(Collectors.joining());

    assertThat(ranges(NAME, bytes(list))).isEmpty();
  }

  @Test
  void aListAtALimitIsNotCut() throws IOException {
    byte[] list = bytes(HEADER + records());
    var limits = new ReadingLimits(1 << 30, RECORDS, 10, 1 << 20, 100, 30, 0.5);
    var strict = new PriceListReader(Vocabulary.builtIn(), limits);

    assertThat(strict.ranges(NAME, Content.of(list), SIZE)).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreNotCut() throws IOException {
    assertThat(ranges(NAME, new byte[2 * SIZE])).isEmpty();
  }

  @Test
  void whatTheirPricesSayAgainstEachOtherIsSeen() throws IOException {
    byte[] list = bytes(HEADER + records() + "model-0,,0.5,7\n");

    try (JoinedRows rows = join(parts(NAME, list), ReadingLimits.DEFAULT)) {
      rows.forEachRemaining(row -> {});
      assertThat(rows.stand()).isFalse();
    }
  }

  @Test
  void tooManyHeldCellsRefuseTheList() throws IOException {
    byte[] list = bytes(HEADER + records() + "m,,1 bushel,1 bushel\n".repeat(2 * RECORDS));
    var limits = new ReadingLimits(1 << 30, 100_000, 10, 1 << 20, 100, 30, 0.5);

    try (JoinedRows rows = join(parts(NAME, list), limits)) {
      assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.evidence()).contains("held-share"));
    }
  }

  private List<RowReading> joined(byte[] list) throws IOException {
    return joined(NAME, list);
  }

  /** By way of the guards. */
  private List<RowReading> joined(String name, byte[] list) throws IOException {
    var all = new ArrayList<RowReading>();
    try (JoinedRows rows = join(parts(name, list), ReadingLimits.DEFAULT)) {
      rows.forEachRemaining(all::add);
      assertThat(rows.stand()).isTrue();
    }
    return all;
  }

  private static JoinedRows join(List<RowReading> parts, ReadingLimits limits) {
    return new JoinedRows(parts.stream(), null, limits);
  }

  private List<RowReading> parts(String name, byte[] list) throws IOException {
    List<TextRange> ranges = ranges(name, list);
    assertThat(ranges).hasSizeGreaterThan(2);
    var all = new ArrayList<RowReading>();
    for (TextRange range : ranges) {
      assertThat(stands(name, list, range, all)).isTrue();
    }
    return all;
  }

  private boolean stands(byte[] list, TextRange range, List<RowReading> into) throws IOException {
    return stands(NAME, list, range, into);
  }

  private boolean stands(String name, byte[] list, TextRange range, List<RowReading> into)
      throws IOException {
    Reading part = reader.range(name, Content.of(list), range);
    try (FirstRows rows = part.firstRows().orElseThrow()) {
      rows.forEachRemaining(into::add);
      return rows.stand();
    }
  }

  private List<RowReading> whole(String name, byte[] list) {
    try (var rows = reader.read(name, list, Mapping.none()).rows()) {
      return rows.toList();
    }
  }

  private List<TextRange> ranges(String name, byte[] list) throws IOException {
    return reader.ranges(name, Content.of(list), SIZE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String records() {
    return records("");
  }

  private static String records(String prefix) {
    return records(prefix, RECORDS);
  }

  /** Notes with line breaks, delimiters, quotes and what looks like records. */
  private static String records(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                prefix
                    + "model-"
                    + i
                    + ",\"a \"\"note\"\", of\nx,y\",1."
                    + i
                    + ",\"2."
                    + i
                    + "\"\n")
        .collect(Collectors.joining());
  }

  private static String plain(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + "model-" + i + ",,1." + i + ",2." + i + "\n")
        .collect(Collectors.joining());
  }
}
