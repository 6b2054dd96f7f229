package dev.tokenprice.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final ReadingLimits LIMITS = new ReadingLimits(1_000, 3, 4, 40, 40, 30, 1);

  @Test
  void aRowHasTheLineOnWhichItStarts() throws IOException {
    assertThat(read("a, b\n\"c\nd\",e\nf", Dialect.of(',')))
        .containsExactly(
            new Row(1, List.of("a", "b")),
            new Row(2, List.of("c\nd", "e")),
            new Row(4, List.of("f")));
  }

  @Test
  void aLineWithANumberSignIsARow() throws IOException {
    assertThat(read("#1,2\n", Dialect.of(','))).containsExactly(new Row(1, List.of("#1", "2")));
  }

  @Test
  void aMarkdownTableLosesItsBordersAndItsRule() throws IOException {
    assertThat(read("|a|b|\n|:-|-:|\n|c||\n", Dialect.MARKDOWN))
        .containsExactly(new Row(1, List.of("a", "b")), new Row(3, List.of("c", "")));
    assertThat(read("a|b\n--|-\n|\n", Dialect.MARKDOWN))
        .containsExactly(new Row(1, List.of("a", "b")), new Row(3, List.of("")));
  }

  @Test
  void aRuleIsOfDashesInEveryCell() throws IOException {
    assertThat(read("|-|1|\n|:|:|\n|-1|-|\n", Dialect.MARKDOWN))
        .containsExactly(
            new Row(1, List.of("-", "1")),
            new Row(2, List.of(":", ":")),
            new Row(3, List.of("-1", "-")));
  }

  @Test
  void aRuleInAnotherDialectIsARow() throws IOException {
    assertThat(read("-,-\n", Dialect.of(','))).containsExactly(new Row(1, List.of("-", "-")));
  }

  @Test
  void theLimitOfRecordsIsRefusedAtTheFirstBeyond() throws IOException {
    assertThat(read("a\nb\nc\n", Dialect.of(','))).hasSize(3);
    refused("a\n\"b\nb\"\nc\nd\n", HoldReason.TOO_LARGE, 5, "records", "3");
  }

  @Test
  void theLimitOfColumnsIsRefused() throws IOException {
    assertThat(read("a,b,c,d\n", Dialect.of(',')).get(0).width()).isEqualTo(4);
    refused("a\na,b,c,d,e\n", HoldReason.TOO_LARGE, 2, "columns", "4");
  }

  @Test
  void theLimitOfCharactersIsRefused() throws IOException {
    assertThat(read("a".repeat(40), Dialect.of(','))).hasSize(1);
    refused("a".repeat(41), HoldReason.TOO_LARGE, 1, "characters", "40");
  }

  @Test
  void aQuotingFaultIsRefusedWithItsKind() {
    refused("a\n\"b", HoldReason.MALFORMED, 2, "unclosed-quote");
    refused("a\n\"b\"c\n", HoldReason.MALFORMED, 2, "text-after-quote");
  }

  @Test
  void afterTheLastRowThereIsNone() throws IOException {
    try (var rows = new Rows(new StringReader("a\n"), Dialect.of(','), LIMITS)) {
      assertThat(rows.next().cells()).containsExactly("a");
      assertThat(rows.hasNext()).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
    }
  }

  @Test
  void closingClosesTheText() throws IOException {
    var closed = new AtomicBoolean();
    var text =
        new StringReader("a\n") {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new Rows(text, Dialect.of(','), LIMITS).close();

    assertThat(closed).isTrue();
  }

  @Test
  void aCellBeyondTheRowIsEmpty() {
    var row = new Row(1, List.of("a", " "));

    assertThat(List.of(row.cell(0), row.cell(1), row.cell(2))).containsExactly("a", " ", "");
    assertThat(row.filled()).isEqualTo(1);
    assertThat(row.isBlank()).isFalse();
    assertThat(new Row(1, List.of(" ", "")).isBlank()).isTrue();
  }

  private static List<Row> read(String text, Dialect dialect) throws IOException {
    List<Row> all = new ArrayList<>();
    try (var rows = new Rows(new StringReader(text), dialect, LIMITS)) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  private static void refused(String text, HoldReason reason, long line, String... evidence) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(text, Dialect.of(',')))
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.evidence()).containsExactly(evidence);
            });
  }
}
