package dev.tokenprice.ledger.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.ledger.Database;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import dev.tokenprice.testkit.Postgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes through the store comes out as it went in. */
class SharedReadingsTest {
  @RegisterExtension private static final Postgres POSTGRES = new Postgres();

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.at(POSTGRES.emptyStore());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void aListOfManyPagesIsReadBack() {
    var readings = new SharedReadings(database);
    List<RowReading> rows = IntStream.range(0, 2500).mapToObj(SharedReadingsTest::row).toList();

    var extent = readings.put("pages", new OneList(rows, null), e -> refusal("none"));

    Reading read = readings.find("pages").orElseThrow();
    assertThat(read.rows()).containsExactlyElementsOf(rows);
    assertThat(read.source()).isEqualTo("源 \ud800 list");
    assertThat(read.listDate()).isEqualTo(LocalDate.parse("2024-05-21"));
    assertThat(read.refusal()).isEmpty();
    assertThat(extent.rows()).isEqualTo(2500);
    assertThat(extent.read()).isEqualTo(rows.stream().mapToLong(RowReading::read).sum());
    assertThat(extent.held()).isEqualTo(rows.stream().mapToLong(r -> r.held().size()).sum());
  }

  @Test
  void aSecondReadingTakesThePlaceOfTheFirst() {
    var readings = new SharedReadings(database);
    readings.put("again", new OneList(List.of(row(1), row(2)), null), e -> refusal("none"));
    readings.put("again", new OneList(List.of(row(3)), null), e -> refusal("none"));

    assertThat(readings.find("again").orElseThrow().rows()).containsExactly(row(3));
  }

  @Test
  void aReadingThatFailsEndsWithItsRefusal() {
    var readings = new SharedReadings(database);
    var broken = new OneList(List.of(row(1)), new IllegalStateException("line 2"));

    readings.put("broken", broken, e -> refusal(String.valueOf(e.getMessage())));

    var read = new ArrayList<RowReading>();
    Reading found = readings.find("broken").orElseThrow();
    assertThatThrownBy(() -> found.rows().forEach(read::add))
        .isInstanceOfSatisfying(
            FailedReadingException.class, e -> assertThat(e.held()).isEqualTo(refusal("line 2")));
    assertThat(read).containsExactly(row(1));
  }

  @Test
  void aListThatCannotBeBegunIsRefused() {
    var readings = new SharedReadings(database);
    Reading closed =
        new OneList(List.of(), null) {
          @Override
          public Stream<RowReading> rows() {
            throw new IllegalStateException("gone");
          }
        };

    readings.put("gone", closed, e -> refusal(String.valueOf(e.getMessage())));

    Reading read = readings.find("gone").orElseThrow();
    assertThat(read.refusal()).contains(refusal("gone"));
    assertThat(read.listDate()).isNull();
  }

  @Test
  void aRefusedListIsRefused() {
    var readings = new SharedReadings(database);
    readings.put(
        "refused", PriceListReading.refused("list", null, refusal("binary")), e -> refusal("none"));

    Reading read = readings.find("refused").orElseThrow();
    assertThat(read.refusal()).contains(refusal("binary"));
    assertThat(read.listDate()).isNull();
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void partsAreJoinedIfAllOfThemWereReadToTheirEnd() {
    var readings = new SharedReadings(database);
    List<RowReading> rows = IntStream.range(0, 2500).mapToObj(SharedReadingsTest::row).toList();
    readings.put("part 1", new OneList(rows.subList(0, 1200), null), e -> refusal("none"));
    readings.put("part 2", new OneList(rows.subList(1200, 2500), null), e -> refusal("none"));
    readings.put(
        "failed", new OneList(List.of(), new IllegalStateException()), e -> refusal("end"));
    readings.put(
        "refused", PriceListReading.refused("list", null, refusal("no")), e -> refusal("none"));

    Reading joined = readings.join(List.of("part 1", "part 2")).orElseThrow();

    assertThat(joined.rows()).containsExactlyElementsOf(rows);
    assertThat(joined.source()).isEqualTo("源 \ud800 list");
    assertThat(joined.listDate()).isEqualTo(LocalDate.parse("2024-05-21"));
    for (String other : List.of("failed", "refused", "elsewhere")) {
      assertThat(readings.join(List.of("part 1", other))).isEmpty();
    }
  }

  @Test
  void whatNobodyReadIsNotThere() {
    var readings = new SharedReadings(database);
    readings.put("there", new OneList(List.of(), null), e -> refusal("none"));
    assertThat(readings.holds("there")).isTrue();
    assertThat(readings.holds("elsewhere")).isFalse();

    readings.clear();

    assertThat(readings.find("there")).isEmpty();
  }

  @Test
  void aFileOfManyPiecesIsReadBack() throws IOException {
    var files = new SharedFiles(database);
    var bytes = new byte[(2 << 20) + 17];
    new Random(1).nextBytes(bytes);
    files.put("sha", new ByteArrayInputStream(bytes));
    files.put("sha", new ByteArrayInputStream(new byte[0]));
    files.put("empty", new ByteArrayInputStream(new byte[0]));

    assertThat(copy(files, "sha")).isEqualTo(bytes);
    assertThat(copy(files, "empty")).isEmpty();
    assertThatThrownBy(() -> copy(files, "other"))
        .isInstanceOf(IOException.class)
        .hasMessage("the store holds no file of SHA-256 other");
  }

  private static byte[] copy(SharedFiles files, String sha256) throws IOException {
    var copy = new ByteArrayOutputStream();
    files.copy(sha256, copy);
    return copy.toByteArray();
  }

  /** Every field of every value takes several forms: null, zero, negative, long, odd text. */
  private static RowReading row(int i) {
    var offer = new Offer(text(i), "m" + i % 5, one(i, Service.values()), conditions(i));
    var where = new Provenance("file.csv", i, "价格\t" + i % 4, text(i + 1));
    var quote =
        new Quote(
            offer,
            one(i, Meter.values()),
            new Money(new BigDecimal("0." + "0".repeat(i % 30) + i), i % 2 == 0 ? "CNY" : "USD"),
            i % 3 == 0 ? Unit.MILLION_TOKENS : Unit.parse("10K TPM*month"),
            i % 2 == 0 ? null : LocalDate.ofEpochDay(i),
            i % 3 == 0 ? null : LocalDate.ofEpochDay(-i),
            one(i, Phase.values()),
            i % 4 == 0 ? null : "light",
            i % 5 == 0 ? null : "https://example.com/" + i,
            where);
    var held = new Held(where, one(i, HoldReason.values()), List.of(text(i), ""), "unit: " + i);
    return new RowReading(
        i, 3, 1, 1, List.of(quote, quote), i % 2 == 0 ? List.of(held) : List.of(), List.of(offer));
  }

  private static <T> T one(int i, T[] values) {
    return values[i % values.length];
  }

  private static Conditions conditions(int i) {
    return i % 2 == 0
        ? Conditions.NONE
        : Conditions.NONE.with("context", "(0,32000]").with("备注", "a=b; c\\" + i % 3);
  }

  private static String text(int i) {
    return List.of("", "a", "\ud83d\ude00 元", "half \udc00", "\0\n\r\t", "x".repeat(5000))
        .get(i % 6);
  }

  private static Held refusal(String why) {
    return Held.of(Provenance.ofFile("file.csv"), HoldReason.NOT_READABLE, why);
  }

  /** Rows, and how they end. */
  private static class OneList implements Reading {
    private final List<RowReading> given;
    private final @Nullable RuntimeException end;

    OneList(List<RowReading> given, @Nullable RuntimeException end) {
      this.given = given;
      this.end = end;
    }

    @Override
    public String source() {
      return "源 \ud800 list";
    }

    @Override
    public LocalDate listDate() {
      return LocalDate.parse("2024-05-21");
    }

    @Override
    public Optional<Held> refusal() {
      return Optional.empty();
    }

    @Override
    public Stream<RowReading> rows() {
      return Stream.concat(given.stream(), Stream.of(1).flatMap(one -> last()));
    }

    private Stream<RowReading> last() {
      if (end != null) {
        throw end;
      }
      return Stream.of();
    }
  }
}
