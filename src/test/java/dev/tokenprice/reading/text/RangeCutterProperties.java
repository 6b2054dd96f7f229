package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The ranges of a text hold its records, each once and on its line, as Commons CSV sees them. */
class RangeCutterProperties {
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

  @Property(tries = 2000)
  void rangesHoldTheRecords(
      @ForAll @From("texts") String text,
      @ForAll @From("dialects") Dialect dialect,
      @ForAll @IntRange(min = 1, max = 4) int head,
      @ForAll @IntRange(min = 1, max = 40) int size)
      throws IOException {
    check(text, dialect, head, size);
  }

  /** Of any characters: most have faults of quoting, after which nothing is read any more. */
  @Property(tries = 4000)
  void noFaultIsLost(
      @ForAll @From("anything") String text, @ForAll @IntRange(min = 1, max = 20) int size)
      throws IOException {
    check(text, Dialect.of(','), 1, size);
  }

  private static void check(String text, Dialect dialect, int head, int size) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var decoded = new DecodedText(Content.of(bytes), StandardCharsets.UTF_8);
    List<TextRange> ranges = RangeCutter.cut(decoded, dialect, ReadingLimits.DEFAULT, head, size);
    Statistics.collect(!ranges.isEmpty());
    Statistics.coverage(cut -> cut.check(true).percentage(share -> share > 20));
    if (ranges.isEmpty()) {
      return;
    }

    var read = new ArrayList<Row>();
    boolean broken = false;
    for (TextRange range : ranges) {
      assertThat(TextRange.parse(range.text())).isEqualTo(range);
      if (!broken) {
        var part = new ArrayList<Row>();
        broken = read(Rows.of(decoded, range, dialect, ReadingLimits.DEFAULT), part);
        part.removeIf(row -> range.isNext(row.line()));
        List<Row> own = part.stream().filter(row -> !range.isHead(row.line())).toList();
        broken &= own.size() < range.records();
        if (!broken) {
          assertThat(part.size() - own.size()).isGreaterThanOrEqualTo(head);
          assertThat(own).hasSize((int) range.records());
        }
        read.addAll(range.isFirst() ? part : own);
      }
    }
    assertThat(ranges.get(ranges.size() - 1).to()).isEqualTo(bytes.length);
    var whole = new ArrayList<Row>();
    boolean wholeBroken = read(new Rows(decoded.open(), dialect, ReadingLimits.DEFAULT), whole);
    assertThat(read).isEqualTo(whole);
    assertThat(broken).isEqualTo(wholeBroken);
  }

  /** Whether they end with a fault. */
  private static boolean read(Rows rows, List<Row> into) throws IOException {
    try (rows) {
      rows.forEachRemaining(into::add);
      return false;
    } catch (RefusedException e) {
      return true;
    }
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Combinators.combine(Arbitraries.of(',', '\t', ';', '|'), Arbitraries.of('"', '\''))
        .as((delimiter, quote) -> Dialect.of(delimiter).quotedBy(quote));
  }

  @Provide
  Arbitrary<String> anything() {
    return text("a\",\n\r \u3000元", 60).map(text -> text + "\n");
  }

  /** With both kinds of quote, so that each is a plain character where the other one quotes. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> record =
        Combinators.combine(
                cells().list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(',', ';', '\t'))
            .as((cells, delimiter) -> String.join(delimiter.toString(), cells));
    Arbitrary<String> line =
        Combinators.combine(record, Arbitraries.of(LINE_ENDS)).as((cells, end) -> cells + end);
    return Combinators.combine(Arbitraries.of("", "\uFEFF"), line.list().ofMinSize(2).ofMaxSize(12))
        .as((mark, lines) -> mark + String.join("", lines));
  }

  private static Arbitrary<String> cells() {
    Arbitrary<String> bare = text("ab é元\uD83D\uDE00\u3000\t\uFEFF", 6);
    Arbitrary<String> quoted =
        Combinators.combine(
                Arbitraries.of("\"", "'"),
                text("a,;|\t'\"\r\n 元\uD83D\uDE00", 8),
                text(" \u3000", 2),
                text(" ", 2))
            .as(
                (quote, text, before, after) ->
                    before + quote + text.replace(quote, quote + quote) + quote + after);
    Arbitrary<String> amid = bare.map(text -> "x\"" + text);
    return Arbitraries.oneOf(bare, quoted, quoted, amid);
  }

  /** Of whole characters, also of those that take two. */
  private static Arbitrary<String> text(String alphabet, int length) {
    List<String> characters = alphabet.codePoints().mapToObj(Character::toString).toList();
    return Arbitraries.of(characters).list().ofMaxSize(length).map(all -> String.join("", all));
  }
}
