package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.ledger.OfferTable.OfferRow;
import dev.tokenprice.ledger.PointRow.Moment;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prices in the rows of their offers beside prices in rows of their own. */
class PointTableTest {
  private static final LocalDate DAY = LocalDate.parse("2024-05-21");
  private static final int LONGEST = 32_000;

  @TempDir private Path folder;
  private Database database;
  private Tables tables;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder.resolve("ledger"));
    tables = Tables.in(database.dataSource());
    new JdbcTemplate(database.dataSource()).execute("INSERT INTO source VALUES (1, 'a')");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void thePricesOfANewOfferStandInItsRow() {
    tables.insert(List.of(offer(1)), List.of(price(1, 1, "a"), price(1, 2, "b")));
    tables.insert(List.of(), List.of(price(1, 3, "c")));

    assertThat(rows()).isEqualTo(1);
    assertThat(tables.points().between(1, 1))
        .containsExactly(price(1, 1, "a"), price(1, 2, "b"), price(1, 3, "c"));
  }

  @Test
  void whatDoesNotFitIsARowOfItsOwn() {
    List<PointRow> many =
        IntStream.rangeClosed(1, 9).mapToObj(i -> price(1, i, i + "x".repeat(3_900))).toList();
    tables.insert(List.of(offer(1), offer(2)), many);
    tables.insert(List.of(offer(3)), List.of(price(3, 10, "a\u001fb")));

    assertThat(rows()).isEqualTo(10);
    assertThat(tables.points().between(1, 2)).isEqualTo(many);
    assertThat(tables.points().between(3, 3)).containsExactly(price(3, 10, "a\u001fb"));
  }

  @Test
  void whatNoLongerFitsMovesIntoRows() {
    int others = Opening.of(eight(0)).length();
    List<PointRow> prices = eight(LONGEST - others);
    tables.insert(List.of(offer(1)), prices);
    assertThat(rows()).isZero();

    tables.points().moveLastSeen(List.of(prices.get(0).seen(DAY)));

    assertThat(rows()).isEqualTo(8);
    assertThat(tables.points().between(1, 1).subList(1, 8)).isEqualTo(prices.subList(1, 8));
    assertThat(tables.points().between(1, 1).get(0).lastSeen()).isEqualTo(DAY);
  }

  @Test
  void offersAreClosedWhereverTheirPricesStand() {
    tables.insert(
        List.of(offer(1), offer(2), offer(3)),
        List.of(price(1, 1, "a"), price(1, 2, "b"), price(2, 3, "c").seen(DAY.minusDays(9))));
    tables.insert(List.of(), List.of(price(1, 4, "d"), price(3, 5, "e")));
    var all = new BitSet();
    all.set(1, 4);

    assertThat(tables.points().close(all, DAY)).isEqualTo(2);

    assertThat(tables.points().between(1, 3))
        .extracting(PointRow::lastSeen)
        .containsExactly(DAY, DAY, DAY, DAY.minusDays(9), DAY);
    assertThat(tables.points().close(all, DAY.plusDays(1))).isZero();
  }

  @Test
  void aPriceIsTakenOutWhereverItStands() {
    tables.insert(List.of(offer(1)), List.of(price(1, 1, "a"), price(1, 2, "b")));
    tables.insert(List.of(), List.of(price(1, 3, "c")));

    tables.points().delete(List.of(price(1, 1, "a"), price(1, 3, "c")));

    assertThat(tables.points().between(1, 1)).containsExactly(price(1, 2, "b"));
  }

  @Test
  void offersFarApartAreReadOneByOne() {
    IntStream.rangeClosed(1, 9)
        .forEach(id -> tables.insert(List.of(offer(id)), List.of(price(id, id, "a"))));
    tables.insert(List.of(), List.of(price(9, 10, "b"), price(5, 11, "b")));

    assertThat(tables.points().ofOffers(new TreeSet<>(List.of(1, 9))))
        .containsExactly(price(1, 1, "a"), price(9, 9, "a"), price(9, 10, "b"));
    assertThat(tables.points().ofOffers(new TreeSet<>(List.of(4, 5))))
        .containsExactly(price(4, 4, "a"), price(5, 5, "a"), price(5, 11, "b"));
  }

  private long rows() {
    Long rows =
        new JdbcTemplate(database.dataSource())
            .queryForObject("SELECT COUNT(*) FROM price_point", Long.class);
    return rows == null ? 0 : rows;
  }

  private static OfferRow offer(int id) {
    return new OfferRow(
        id, 1, new Offer("v", "m" + id, Service.INFERENCE, Conditions.NONE), null, null);
  }

  private static List<PointRow> eight(int length) {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(i -> price(1, i, i + "x".repeat(length / 8 + (i <= length % 8 ? 1 : 0))))
        .toList();
  }

  private static PointRow price(int offer, int id, String text) {
    return new PointRow(
        offer,
        id,
        Meter.INPUT,
        Moment.from(DAY),
        null,
        1,
        1,
        new Money(BigDecimal.ONE, "CNY"),
        Unit.MILLION_TOKENS,
        2,
        0,
        text,
        null,
        null);
  }
}
