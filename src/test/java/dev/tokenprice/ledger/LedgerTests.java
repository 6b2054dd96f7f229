package dev.tokenprice.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.RowReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger promises, on any database. */
abstract class LedgerTests {
  private LedgerKit kit;

  /** A database that all tests of the class share. */
  abstract Database database();

  @BeforeEach
  void start() {
    LedgerKit.empty(database());
    kit = new LedgerKit(database(), this::afterNight);
  }

  /** What happens to the database once a list is settled. */
  void afterNight() {}

  @Test
  void keepsWhatAListStates() {
    kit.night(
        "2024-05-21", kit.list("qwen-2024-05-21.csv").input("qwen-max", "0.04", "2024-05-21"));

    PricePoint point = kit.point("qwen-max", "2024-05-31");

    assertThat(point.price().toString()).isEqualTo("0.04 CNY");
    assertThat(point.per().per()).isEqualTo("1000");
    assertThat(point.effectiveFrom()).isEqualTo("2024-05-21");
    assertThat(point.phase()).isEqualTo(Phase.FROM);
    assertThat(point.recordedOn()).isEqualTo("2024-05-21");
    assertThat(point.lastSeen()).isEqualTo("2024-05-21");
    assertThat(point.reference()).isEqualTo("https://example.com/qwen-max");
    assertThat(point.provenance())
        .isEqualTo(new Provenance("qwen-2024-05-21.csv", 2, "输入价格", "0.04元"));
  }

  @Test
  void keepsEveryDigit() {
    kit.night(
        "2024-05-21",
        kit.list("a-2024-05-21.csv")
            .input("tiny", "0.000000000000000001", null)
            .input("small", "0.0014", null)
            .input("large", "12345678901234567890.123456789012345678", null)
            .input("hundred", "1E+2", null));

    assertThat(kit.series("tiny", "2024-05-31")).containsExactly("2024-05-21 0.000000000000000001");
    assertThat(kit.series("small", "2024-05-31")).containsExactly("2024-05-21 0.0014");
    assertThat(kit.series("large", "2024-05-31"))
        .containsExactly("2024-05-21 12345678901234567890.123456789012345678");
    assertThat(kit.series("hundred", "2024-05-31")).containsExactly("2024-05-21 100");
  }

  @Test
  void holdsAnAmountItWouldHaveToCut() {
    DeliveryRecord settled =
        kit.night(
            "2024-05-21",
            kit.list("a-2024-05-21.csv")
                .input("finer", "0.0000000000000000001", null)
                .input("larger", "123456789012345678901", null)
                .input("absurd", "1E+9999", null)
                .input("fits", "1", null));

    assertThat(kit.held("2024-05-21"))
        .extracting(Held::reason)
        .containsExactly(HoldReason.TOO_LARGE, HoldReason.TOO_LARGE, HoldReason.TOO_LARGE);
    assertThat(settled.counts().newPrices()).isEqualTo(1);
    assertThat(settled.counts().withheld()).isEqualTo(3);
    assertThat(kit.models("2024-05-31")).containsExactly("fits");
  }

  @Test
  void aPriceSeenAgainMovesLastSeenAndAddsNoRow() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", null));
    long rows = kit.prices();
    DeliveryRecord again =
        kit.night("2024-05-22", kit.list("q-2024-05-22.csv").input("m", "10.00", null));

    assertThat(kit.prices()).isEqualTo(rows);
    assertThat(again.counts().seenAgain()).isEqualTo(1);
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
    assertThat(kit.point("m", "2024-05-31").lastSeen()).isEqualTo("2024-05-22");
  }

  @Test
  void thePriceInAnotherUnitIsTheSamePrice() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "0.01", null));
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").per("1000000").input("m", "10", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 0.01");
  }

  @Test
  void anUndatedListIsSeenOnTheBusinessDate() {
    kit.night("2024-05-21", kit.list("prices.csv").input("m", "10", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
    assertThat(kit.point("m", "2024-05-31").lastSeen()).isEqualTo("2024-05-21");
  }

  @Test
  void aChangeIsASecondPoint() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", null));
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").input("m", "10", null));
    kit.night("2024-05-23", kit.list("q-2024-05-23.csv").input("m", "4", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10", "2024-05-23 4");
    assertThat(kit.points("m", "2024-05-31").get(0).lastSeen()).isEqualTo("2024-05-22");
    assertThat(kit.points("m", "2024-05-31").get(1).lastSeen()).isEqualTo("2024-05-23");
  }

  @Test
  void aLateListTakesItsPlaceAndTheRunItBreaksResumes() {
    kit.night("2024-05-01", kit.list("q-2024-05-01.csv").input("m", "10", null));
    kit.night("2024-05-03", kit.list("q-2024-05-03.csv").input("m", "10", null));
    kit.night("2024-05-04", kit.list("q-2024-05-04.csv").input("m", "10", null));
    kit.night("2024-05-05", kit.list("q-2024-05-02.csv").input("m", "8", null));

    assertThat(kit.series("m", "2024-05-31"))
        .containsExactly("2024-05-01 10", "2024-05-02 8", "2024-05-03 10");
    assertThat(kit.points("m", "2024-05-31"))
        .extracting(PricePoint::lastSeen)
        .containsExactly(day("2024-05-01"), day("2024-05-02"), day("2024-05-04"));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    var expected = List.of("2024-05-01 10", "2024-05-03 8", "2024-05-04 10", "2024-05-06 12");
    List<String> dates =
        List.of("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06");
    List<String> prices = List.of("10", "10", "8", "10", "10", "12");
    for (int shift = 0; shift < dates.size(); shift++) {
      for (int i = 0; i < dates.size(); i++) {
        int at = shift % 2 == 0 ? (i + shift) % 6 : (11 - i - shift) % 6;
        String source = "s" + shift;
        kit.night(
            "2024-05-10",
            kit.list(source + "-" + dates.get(at) + ".csv")
                .input("m" + shift, prices.get(at), null));
      }
      assertThat(kit.series("m" + shift, "2024-05-31")).as("shift %s", shift).isEqualTo(expected);
    }
  }

  @Test
  void aReissueIsACorrectionAndTheOldNumberStaysOnRecord() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", null));
    DeliveryRecord reissue =
        kit.night("2024-05-22", kit.list("q-2024-05-21.csv").input("m", "9", null));

    assertThat(reissue.counts().corrected()).isEqualTo(1);
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 9");
    assertThat(kit.view("2024-05-31").corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.source()).isEqualTo("q");
              assertThat(correction.replaced().price().toString()).isEqualTo("10 CNY");
              assertThat(correction.counting().price().toString()).isEqualTo("9 CNY");
            });
    assertThat(kit.seriesKnownOn("m", "2024-05-31", "2024-05-21")).containsExactly("2024-05-21 10");
  }

  @Test
  void aCorrectionOfOneDayLeavesTheNextDaysAlone() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", null));
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").input("m", "10", null));
    kit.night("2024-05-23", kit.list("q-2024-05-21.csv").input("m", "9", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 9", "2024-05-22 10");
  }

  @Test
  void aPriceOfALaterDayWaits() {
    kit.night(
        "2024-05-21",
        kit.list("q-2024-05-21.csv").input("m", "10", null).input("m", "4", "2024-06-01"));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
    assertThat(kit.series("m", "2024-06-01")).containsExactly("2024-05-21 10", "2024-06-01 4");
  }

  @Test
  void thePriceBeforeALaterDayHoldsUntilThen() {
    kit.night(
        "2024-05-21",
        kit.list("q-2024-05-21.csv").before("m", "10", "2024-06-01").input("m", "4", "2024-06-01"));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("before 2024-06-01 10");
    assertThat(kit.series("m", "2024-06-01"))
        .containsExactly("before 2024-06-01 10", "2024-06-01 4");
  }

  @Test
  void anUnchangedPriceBeforeAndAfterKeepsBoth() {
    kit.night(
        "2024-05-21",
        kit.list("q-2024-05-21.csv")
            .before("m", "120", "2024-05-21")
            .input("m", "120", "2024-05-21"));

    assertThat(kit.series("m", "2024-05-31"))
        .containsExactly("before 2024-05-21 120", "2024-05-21 120");
  }

  @Test
  void aListsOwnHistoryIsKeptOnceWhateverItsOrder() {
    kit.night(
        "2024-05-21",
        kit.list("h-2024-05-21.csv")
            .input("m", "4", "2024-04-01")
            .input("m", "10", "2024-03-01")
            .input("m", "10", "2024-02-01")
            .input("m", "10", "2024-01-01"));
    long rows = kit.prices();
    kit.night(
        "2024-05-22",
        kit.list("h-2024-05-22.csv")
            .input("m", "10", "2024-01-01")
            .input("m", "10", "2024-02-01")
            .input("m", "10", "2024-03-01")
            .input("m", "4", "2024-04-01"));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-01-01 10", "2024-04-01 4");
    assertThat(kit.prices()).isEqualTo(rows);
  }

  @Test
  void whatAListNoLongerStatesKeepsItsLastSighting() {
    kit.night(
        "2024-05-21",
        kit.list("q-2024-05-21.csv").input("stays", "1", null).input("goes", "2", null));
    DeliveryRecord without =
        kit.night("2024-05-22", kit.list("q-2024-05-22.csv").input("stays", "1", null));
    assertThat(without.counts().offersBefore()).isEqualTo(2);
    assertThat(without.counts().offersLost()).isEqualTo(1);
    assertThat(kit.point("goes", "2024-05-31").lastSeen()).isEqualTo("2024-05-21");
    assertThat(kit.point("stays", "2024-05-31").lastSeen()).isEqualTo("2024-05-22");

    kit.night(
        "2024-05-23",
        kit.list("q-2024-05-23.csv").input("stays", "1", null).input("goes", "2", null));
    assertThat(kit.point("goes", "2024-05-31").lastSeen()).isEqualTo("2024-05-23");
    assertThat(kit.points("goes", "2024-05-31")).hasSize(1);
  }

  @Test
  void twoNumbersInOneFileAreBothHeld() {
    DeliveryRecord settled =
        kit.night(
            "2024-05-21",
            kit.list("q-2024-05-21.csv")
                .input("dup", "1", null)
                .input("other", "5", null)
                .input("dup", "3", null)
                .input("dup", "1", null));

    assertThat(kit.models("2024-05-31")).containsExactly("other");
    assertThat(kit.held("2024-05-21"))
        .extracting(held -> held.reason().code() + " " + held.where().line())
        .containsExactly("duplicate 2", "duplicate 4", "duplicate 5");
    assertThat(settled.counts().withheld()).isEqualTo(3);
  }

  @Test
  void aContradictionAcrossPagesIsHeldToo() {
    kit.nightInPages(
        "2024-05-21", kit.list("q-2024-05-21.csv").input("dup", "1", null).input("dup", "3", null));

    assertThat(kit.models("2024-05-31")).isEmpty();
    assertThat(kit.prices()).isZero();
    assertThat(kit.held("2024-05-21")).hasSize(2);
  }

  @Test
  void aContradictionFarOffInALongListIsHeldToo() {
    LedgerKit.PriceList list = kit.list("q-2024-05-21.csv").input("dup", "1", null);
    IntStream.range(0, 3_000).forEach(i -> list.input("other-" + i, "5", null));

    DeliveryRecord settled = kit.night("2024-05-21", list.input("dup", "3", null));

    assertThat(kit.models("2024-05-31")).hasSize(3_000).doesNotContain("dup");
    assertThat(kit.held("2024-05-21")).hasSize(2);
    assertThat(settled.counts().withheld()).isEqualTo(2);
  }

  @Test
  void aCorrectionThatIsContradictedLeavesTheEarlierNumber() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", "2024-05-21"));

    DeliveryRecord settled =
        kit.nightInPages(
            "2024-05-22",
            kit.list("q-2024-05-22.csv")
                .input("m", "20", "2024-05-21")
                .input("m", "30", "2024-05-21"));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");
    assertThat(kit.view("2024-05-31").corrections()).isEmpty();
    assertThat(kit.rows("correction")).isZero();
    assertThat(settled.counts())
        .extracting(Counts::newPrices, Counts::corrected, Counts::withheld)
        .containsExactly(0L, 0L, 2L);
  }

  @Test
  void namesDifferInMoreThanCaseAndBlanks() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("GPT-4 Turbo", "10", null));
    kit.night(
        "2024-05-22",
        kit.list("q-2024-05-22.csv").input("gpt-4-turbo", "10", null).input("gpt-4", "9", null));

    assertThat(kit.models("2024-05-31")).containsExactly("GPT-4 Turbo", "gpt-4");
  }

  @Test
  void twoSourcesAreTwoSeries() {
    kit.night("2024-05-21", kit.list("a-2024-05-21.csv").input("m", "10", null));
    kit.night("2024-05-21", kit.list("b-2024-05-21.csv").input("m", "12", null));

    assertThat(kit.view("2024-05-31").histories().map(history -> history.source()))
        .containsExactly("a", "b");
    assertThat(kit.view("2024-05-31").sources())
        .extracting(SourceRecord::name)
        .containsExactly("a", "b");
  }

  @Test
  void theSameBytesAreKnownUntilOthersTakeTheirPlace() {
    LedgerKit.PriceList first = kit.list("prices.csv").input("m", "10", null);
    LedgerKit.PriceList second = kit.list("prices.csv").input("m", "8", null);
    kit.night("2024-05-21", first);
    assertThat(kit.ledger().knows(first.delivery(), "")).isTrue();
    assertThat(kit.ledger().knows(first.delivery(), "other mapping")).isFalse();
    kit.night("2024-05-22", second);
    assertThat(kit.ledger().knows(first.delivery(), "")).isFalse();
    kit.night("2024-05-23", first);
    assertThat(kit.series("m", "2024-05-31"))
        .containsExactly("2024-05-21 10", "2024-05-22 8", "2024-05-23 10");
  }

  @Test
  void aFileReadAnewReplacesItsEarlierReading() {
    kit.night(
        "2024-05-21",
        kit.list("prices.csv").sameBytes().input("m", "10", null).input("gone", "1", null));
    kit.night(
        "2024-05-22", "better mapping", kit.list("prices.csv").sameBytes().input("m", "12", null));

    assertThat(kit.models("2024-05-31")).containsExactly("m");
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-22 12");
    assertThat(kit.seriesKnownOn("m", "2024-05-31", "2024-05-21")).containsExactly("2024-05-21 10");
    assertThat(kit.view("2024-05-31").corrections()).isEmpty();
  }

  @Test
  void aRefusedListLeavesNothingButItsReason() {
    DeliveryRecord refused =
        kit.refusedNight(
            "2024-05-21",
            kit.list("bad-2024-05-21.csv").input("m", "10", null),
            HoldReason.MALFORMED);

    assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(kit.prices()).isZero();
    assertThat(kit.rows("offer")).isZero();
    assertThat(kit.view("2024-05-21").deliveries().get(0).refusal().reason())
        .isEqualTo(HoldReason.MALFORMED);
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").input("m", "1", null));
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-22 1");
  }

  @Test
  void aKilledRunLeavesNoTrace() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").input("m", "10", null));
    kit.killedNight(
        "2024-05-22", kit.list("q-2024-05-22.csv").input("m", "1", null).input("n", "2", null));
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10");

    kit.restart();

    assertThat(kit.rows("delivery")).isEqualTo(1);
    assertThat(kit.prices()).isEqualTo(1);
    kit.night(
        "2024-05-22", kit.list("q-2024-05-22.csv").input("m", "1", null).input("n", "2", null));
    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-21 10", "2024-05-22 1");
    assertThat(kit.series("n", "2024-05-31")).containsExactly("2024-05-22 2");
  }

  @Test
  void aLostCellFailsTheRun() {
    LedgerKit.PriceList list = kit.list("q-2024-05-21.csv").input("m", "10", null);
    list.add(new RowReading(9, 3, 1, 1, List.of(), List.of()));

    assertThatThrownBy(() -> kit.night("2024-05-21", list))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("4 price cells, but 2 read + 0 held + 1 missing");
  }

  @Test
  void ratesAreKeptAndKnownByDay() {
    kit.rates(
        "2024-05-21",
        "fx/a.csv",
        new ExchangeRate("USD", day("2024-05-21"), new BigDecimal("7.2358"), "ECB"));
    kit.rates(
        "2024-05-22",
        "fx/a.csv",
        new ExchangeRate("USD", day("2024-05-21"), new BigDecimal("7.3"), "ECB"));

    assertThat(kit.view("2024-05-31").rates().on("USD", day("2024-05-31")))
        .get()
        .extracting(ExchangeRate::yuan)
        .isEqualTo(new BigDecimal("7.3"));
    assertThat(
            kit.ledger()
                .view(day("2024-05-31"), day("2024-05-21"))
                .rates()
                .on("USD", day("2024-05-31")))
        .get()
        .extracting(ExchangeRate::yuan)
        .isEqualTo(new BigDecimal("7.2358"));
  }

  @Test
  void ratesSeenAgainAddNoRow() {
    var rate = new ExchangeRate("USD", day("2024-05-21"), new BigDecimal("7.2358"), "ECB");
    kit.rates("2024-05-21", "fx/a.csv", rate);
    kit.rates("2024-05-22", "fx/b.csv", rate);

    assertThat(kit.rows("rate")).isEqualTo(1);
  }

  @Test
  void claimsOfTheNewestFileCount() {
    var claim =
        new Claim(
            "字节跳动",
            "Doubao",
            day("2024-05-15"),
            "便宜99.3%",
            new Claim.Claimed.Off(new BigDecimal("0.993")),
            "0.12元/千tokens",
            null,
            new Provenance("claims/a.csv", 2, "text", "便宜99.3%"));
    var other =
        new Claim(
            "深度求索",
            "DeepSeek-V2",
            day("2024-05-06"),
            "约1/35",
            new Claim.Claimed.OneOver(new BigDecimal("35")),
            "GPT-4o",
            "input",
            new Provenance("claims/a.csv", 3, "text", "约1/35"));
    kit.claims("2024-05-21", "claims/a.csv", claim);
    kit.claims("2024-05-22", "claims/a.csv", claim, other);

    assertThat(kit.view("2024-05-31").claims()).containsExactly(claim, other);
  }

  @Test
  void heldCellsOfANewerListTakeTheirPlace() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").held("a").input("m", "1", null));
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").held("b").held("c").input("m", "1", null));

    assertThat(kit.held("2024-05-22"))
        .extracting(held -> held.where().text())
        .containsExactly("b", "c");
    assertThat(kit.held("2024-05-23"))
        .extracting(held -> held.where().text())
        .containsExactly("b", "c");
  }

  @Test
  void aHeldCellIsKeptWordForWord() {
    var held =
        new Held(
            new Provenance("q-2024-05-21.csv", 7, "价格\u0000", "x\ud800y"),
            HoldReason.UNIT_NOT_STATED,
            List.of("0.8", "", "a b"),
            "unit: USD/1M tokens");
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").add(LedgerKit.heldRow(7, held)));

    assertThat(kit.held("2024-05-21"))
        .containsExactly(
            new Held(
                new Provenance("q-2024-05-21.csv", 7, "价格\ufffd", "x\ufffdy"),
                held.reason(),
                held.evidence(),
                held.suggestion()));
  }

  @Test
  void whatNeverBecameADeliveryIsHeldForItsNight() {
    Held link = Held.of(Provenance.ofFile("link.csv"), HoldReason.NOT_READABLE, "symbolic-link");
    kit.ledger().refuseAtTheDoor(day("2024-05-21"), List.of(link));
    kit.ledger().refuseAtTheDoor(day("2024-05-21"), List.of(link));

    assertThat(kit.held("2024-05-21")).containsExactly(link);
    assertThat(kit.held("2024-05-22")).isEmpty();
  }

  @Test
  void theClassOfAModelIsTheNewestLists() {
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").ofClass("light").input("m", "1", null));
    kit.night("2024-05-22", kit.list("q-2024-05-22.csv").ofClass("flagship").input("m", "1", null));
    kit.night(
        "2024-05-23", kit.list("q-2024-05-20.csv").ofClass("reasoning").input("m", "1", null));

    assertThat(kit.view("2024-05-31").histories().map(history -> history.modelClass()))
        .containsExactly("flagship");
  }

  @Test
  void metersOfAnOfferStandTogether() {
    kit.night(
        "2024-05-21", kit.list("q-2024-05-21.csv").output("m", "12", null).input("m", "4", null));

    assertThat(kit.points("m", "2024-05-31"))
        .extracting(PricePoint::meter)
        .containsExactly(Meter.INPUT, Meter.OUTPUT);
  }

  @Test
  void anOfferNamedWithoutAPriceIsListedAndNotLost() {
    kit.night(
        "2024-05-21",
        kit.list("q-2024-05-21.csv").input("stays", "1", null).input("held", "2", null));
    DeliveryRecord night =
        kit.night(
            "2024-05-22",
            kit.list("q-2024-05-22.csv").input("stays", "1", null).unpriced("held", "2-3"));

    assertThat(night.counts().offersBefore()).isEqualTo(2);
    assertThat(night.counts().offersLost()).isZero();
    assertThat(kit.point("held", "2024-05-31").lastSeen()).isEqualTo("2024-05-21");
    assertThat(kit.history("held", "2024-05-31").listedOn()).isEqualTo("2024-05-22");
    assertThat(kit.history("stays", "2024-05-31").listedOn()).isNull();
  }

  @Test
  void aStatedLastDayIsKept() {
    kit.night("2024-05-20", kit.list("q-2024-05-20.csv").until("2024-05-25").input("m", "1", null));
    kit.restart();
    kit.night("2024-05-21", kit.list("q-2024-05-21.csv").until("2024-05-25").input("m", "1", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-20 1 until 2024-05-25");
    assertThat(kit.prices()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2024-06-30, 2024-05-20 1 until 2024-06-30", ", 2024-05-20 1"})
  void anotherLastDayIsAStatementAndNoCorrection(String until, String expected) {
    for (String from : Arrays.asList(null, "2024-05-20")) {
      String source = from == null ? "q" : "r";
      kit.night(
          "2024-05-20",
          kit.list(source + "-2024-05-20.csv").until("2024-05-25").input(source, "1", from));
      var second =
          kit.night(
              "2024-05-22",
              kit.list(source + "-2024-05-22.csv").until(until).input(source, "1", from));

      assertThat(second.counts().newPrices()).isEqualTo(1);
      assertThat(second.counts().corrected()).isZero();
      assertThat(kit.series(source, "2024-05-31")).containsExactly(expected);
      assertThat(kit.view("2024-05-31").corrections()).isEmpty();
      assertThat(kit.seriesKnownOn(source, "2024-05-31", "2024-05-21"))
          .containsExactly("2024-05-20 1 until 2024-05-25");
    }
  }

  @Test
  void aLateListsLastDayHoldsUntilTheNextList() {
    kit.night("2024-05-20", kit.list("q-2024-05-20.csv").input("m", "1", null));
    kit.night("2024-05-25", kit.list("q-2024-05-25.csv").input("m", "1", null));
    kit.night("2024-05-26", kit.list("q-2024-05-22.csv").until("2024-05-24").input("m", "1", null));

    assertThat(kit.series("m", "2024-05-31")).containsExactly("2024-05-20 1");
  }

  @Test
  void aLastDayThatIsLostIsFound() {
    kit.night("2024-05-20", kit.list("q-2024-05-20.csv").until("2024-05-25").input("m", "1", null));
    var jdbc = new JdbcTemplate(database().dataSource());
    jdbc.update("UPDATE offer SET opening = REPLACE(opening, '2024-05-25', '2024-05-26')");
    jdbc.update("UPDATE price_point SET effective_until = NULL");

    assertThatThrownBy(() -> kit.models("2024-05-31")).isInstanceOf(LedgerException.class);
  }

  @Test
  void whatTheListStatesBelowAPriceForATimeHoldsAfterIt() {
    kit.night(
        "2024-05-20",
        kit.list("q-2024-05-20.csv")
            .input("m", "2", "2024-01-01")
            .until("2024-05-25")
            .input("m", "1", "2024-05-01"));

    assertThat(kit.series("m", "2024-05-25"))
        .containsExactly("2024-01-01 2", "2024-05-01 1 until 2024-05-25");
    assertThat(kit.series("m", "2024-05-26"))
        .containsExactly("2024-01-01 2", "2024-05-01 1 until 2024-05-25", "2024-05-26 2");
  }

  @Test
  void whatAnEarlierListStatedDoesNotComeBack() {
    kit.night("2024-05-10", kit.list("q-2024-05-10.csv").input("m", "2", null));
    kit.night("2024-05-20", kit.list("q-2024-05-20.csv").until("2024-05-25").input("m", "1", null));

    assertThat(kit.series("m", "2024-05-31"))
        .containsExactly("2024-05-10 2", "2024-05-20 1 until 2024-05-25");
  }

  @Test
  void oneFileThatStatesTwoLastDaysIsHeld() {
    kit.night(
        "2024-05-20",
        kit.list("q-2024-05-20.csv")
            .input("m", "1", null)
            .until("2024-05-25")
            .input("m", "1", null));

    assertThat(kit.models("2024-05-31")).isEmpty();
    assertThat(kit.held("2024-05-20")).hasSize(2);
  }

  @Test
  void nightsOfTheSamePricesAddNoRow() {
    kit.night(
        "2024-01-01", kit.list("q-2024-01-01.csv").input("m", "10", null).output("m", "30", null));
    for (int i = 1; i <= 20; i++) {
      String date = LocalDate.parse("2024-01-01").plusDays(i).toString();
      kit.night(
          date, kit.list("q-" + date + ".csv").input("m", "10", null).output("m", "30", null));
    }

    assertThat(kit.prices()).isEqualTo(2);
    assertThat(kit.rows("offer")).isEqualTo(1);
    assertThat(kit.point("m", "2024-05-31").lastSeen()).isEqualTo("2024-01-21");
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
