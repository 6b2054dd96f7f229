package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices in yuan per million tokens; the newest list is of 2024-06-10. */
class GuardsTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-06-10");
  private static final String DAY = "2024-06-10";
  private static final String EARLIER = "2024-06-01";

  @ParameterizedTest
  @CsvSource({
    "20, 0.5", // 97.5 % off
    "120, 40",
    "0.8, 0.05",
    "4, 0.008", // 99.8 % off
    "8, 0", // free
    "0, 8",
    "10, 1.01", // near a tenth is not a tenth
    "1, 9.9",
    "5, 5",
  })
  void anHonestChangePasses(String before, String after) {
    assertThat(held(source("a").input(EARLIER, before).input(DAY, after))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 2", "20, 200", "0.8, 800", "800, 0.8", "4, 0.0004", "0.5, 5.01", "3, 3000000"})
  void aSlipIsHeld(String before, String after) {
    assertThat(held(source("a").input(EARLIER, before).input(DAY, after)))
        .containsExactly("magnitude own-history a input " + after + " against " + before);
  }

  @Test
  void theListsOwnBeforeColumnMeansTheChange() {
    assertThat(held(source("a").input(EARLIER, "20").before(DAY, "20").input(DAY, "2"))).isEmpty();
  }

  @Test
  void butASlipOfBothColumnsIsHeld() {
    assertThat(held(source("a").input(EARLIER, "20").before(DAY, "20000").input(DAY, "4000")))
        .containsExactly(
            "magnitude own-history a input 20000 against 20",
            "magnitude follows a input 4000 against 20");
  }

  @Test
  void whatFollowsASlipIsHeldWithIt() {
    assertThat(
            held(source("a").input(EARLIER, "20").input("2024-06-05", "20000").input(DAY, "18000")))
        .contains("magnitude follows a input 18000 against 20");
  }

  @Test
  void aPriceThatComesBackPasses() {
    var back = source("a").input(EARLIER, "20").input("2024-06-05", "2").input(DAY, "20");
    String key =
        judge(Judgements.NONE, source("a").input(EARLIER, "20").input(DAY, "2").seen(DAY))
            .suspects()
            .get(0)
            .key();

    assertThat(suspects(judge(Judgements.NONE.acknowledging(Map.of(key, "a promotion")), back)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7.24, 1, 21.72, 3", "1, 7.2, 3, 21"})
  void aCurrencyMovesEveryPrice(String in, String newIn, String out, String newOut) {
    assertThat(
            held(
                source("a")
                    .input(EARLIER, in)
                    .output(EARLIER, out)
                    .input(DAY, newIn)
                    .output(DAY, newOut)))
        .containsExactly(
            "magnitude currency a input " + newIn + " against " + in,
            "magnitude currency a output " + newOut + " against " + out);
  }

  @Test
  void aCutOf85PercentOfInputAloneIsNoCurrency() {
    assertThat(
            held(
                source("a")
                    .input(EARLIER, "20")
                    .output(EARLIER, "60")
                    .input(DAY, "3")
                    .output(DAY, "60")))
        .isEmpty();
  }

  @Test
  void theSameNumberInAnotherCurrencyIsHeld() {
    assertThat(held(source("a").input(EARLIER, "5").dollars().input(DAY, "5")))
        .containsExactly("magnitude currency a input 5 against 5");
  }

  @Test
  void outputThatBecomesWhatTheCacheCostsIsHeld() {
    assertThat(
            held(
                source("a")
                    .input(EARLIER, "4")
                    .output(EARLIER, "12")
                    .input(DAY, "4")
                    .output(DAY, "5")))
        .containsExactly("column-shift output a output 5 against 4");
  }

  @Test
  void outputOfOneAndAQuarterFromTheStartPasses() {
    assertThat(held(source("a").input(DAY, "4").output(DAY, "5"))).isEmpty();
  }

  @Test
  void aCacheHitAboveTheInputPriceIsHeld() {
    assertThat(held(source("a").input(DAY, "4").cached(DAY, "12")))
        .containsExactly("column-shift cache a cache_read 12 against 4");
    assertThat(held(source("a").input(DAY, "4").cached(DAY, "0.4"))).isEmpty();
  }

  @Test
  void ofTwoSourcesTheVendorsOwnListStands() {
    assertThat(
            held(
                source("own").input(EARLIER, "20"),
                source("market").input(EARLIER, "20000"),
                source("market").ofVendor("another").input(EARLIER, "7")))
        .containsExactly("magnitude other-source market input 20000 against own=20");
  }

  @Test
  void ofThreeSourcesTheTwoThatAgreeStand() {
    assertThat(
            held(
                source("own").input(EARLIER, "20000"),
                source("b").input(EARLIER, "20"),
                source("c").input(EARLIER, "21")))
        .containsExactly("magnitude other-source own input 20000 against b=20");
  }

  @Test
  void withNothingToTellThemApartBothAreHeld() {
    assertThat(held(source("b").input(EARLIER, "20"), source("c").input(EARLIER, "0.02")))
        .hasSize(2);
  }

  @Test
  void aSourceThatHasNotFollowedACutIsStaleNotWrong() {
    assertThat(
            held(
                source("own").before("2024-06-05", "20").input("2024-06-05", "2"),
                source("market").input(EARLIER, "20").seen(DAY)))
        .isEmpty();
  }

  @Test
  void aPriceThatIsNoLongerStatedBesideOthersIsHeld() {
    assertThat(
            held(source("a").seen("2024-06-05").output(EARLIER, "60").seen(DAY).input(DAY, "20")))
        .containsExactly("vanished 60 CNY/1000000 a output 60 against ");
  }

  @Test
  void aPriceWhoseStatedLastDayIsOverIsInForceNoLonger() {
    Judged judged =
        judge(
            Judgements.NONE,
            source("a").until("2024-06-09").input(EARLIER, "20").seen("2024-06-02"));

    assertThat(suspects(judged)).containsExactly("bad-date over a input 20 against 2024-06-09");
    assertThat(judged.suspects().get(0).isOver()).isTrue();
    assertThat(judged.isEnded(judged.listings().get(0).history(), Meter.INPUT)).isTrue();
    assertThat(judged.listings().get(0).history().points()).hasSize(1);
  }

  @Test
  void onItsStatedLastDayAPriceHolds() {
    Judged judged = judge(Judgements.NONE, source("a").until(DAY).input(EARLIER, "20"));

    assertThat(suspects(judged)).isEmpty();
    assertThat(judged.ended()).isEmpty();
  }

  @Test
  void aPriceThatOneFollowsMayEnd() {
    var followed =
        source("a").until("2024-06-04").input(EARLIER, "20").until(DAY).input("2024-06-05", "10");

    assertThat(judge(Judgements.NONE, followed).ended()).isEmpty();
  }

  @Test
  void underItsNewNameAPriceHasTheLastDayStatedThere() {
    OfferHistory older = source("a").input(EARLIER, "20").history();
    OfferHistory newer =
        named("Model", source("a").until("2024-06-09").input("2024-06-05", "20").history());

    Listing joined =
        Renames.joined(List.of(listing(older), listing(newer))).stream()
            .reduce((first, second) -> second)
            .orElseThrow();

    assertThat(joined.history().points())
        .extracting(p -> p.effectiveFrom() + " until " + p.effectiveUntil())
        .containsExactly("2024-06-01 until 2024-06-09");
  }

  private static OfferHistory named(String model, OfferHistory history) {
    Offer offer = history.offer();
    return new OfferHistory(
        history.source(),
        new Offer(offer.vendor(), model, offer.service(), offer.conditions()),
        null,
        history.points());
  }

  @Test
  void theMappingMayDistrustLastDays() {
    var accepting = Judgements.NONE.accepting(file -> Set.of(HoldReason.BAD_DATE));
    Judged judged = judge(accepting, source("a").until("2024-06-09").input(EARLIER, "20"));

    assertThat(judged.ended()).isEmpty();
    assertThat(suspects(judged)).isEmpty();
  }

  @Test
  void aPriceWithoutARateIsHeldUntilThereIsOne() {
    var source = source("a").dollars().input(EARLIER, "5").seen(DAY);
    assertThat(suspects(judge(pricer(), AnalysisSettings.DEFAULT, listings(source)))).isEmpty();
    var noRates = new Pricer(AS_OF, new ExchangeRates(List.of()), 7);
    assertThat(suspects(judge(noRates, AnalysisSettings.DEFAULT, listings(source))))
        .containsExactly("fx-missing USD a input 5 against ");
  }

  @Test
  void aMappingOverrulesAGuardOfItsFile() {
    var slip = source("a").input(EARLIER, "20").input(DAY, "2");
    var accepting =
        Judgements.NONE.accepting(
            file -> file.equals("a.csv") ? Set.of(HoldReason.MAGNITUDE) : Set.of());

    Judged judged = judge(accepting, slip);

    assertThat(judged.suspects()).isEmpty();
    assertThat(judged.overruled()).hasSize(1);
    assertThat(judged.listings().get(0).history().points()).hasSize(2);
  }

  @Test
  void anAcknowledgedPriceReturnsWhenItsFiguresChange() {
    var slip = source("a").input(EARLIER, "20").input(DAY, "2");
    String key = judge(Judgements.NONE, slip).suspects().get(0).key();
    var judged = Judgements.NONE.acknowledging(Map.of(key, "a real cut"));

    assertThat(suspects(judge(judged, slip))).isEmpty();
    assertThat(suspects(judge(judged, source("a").input(EARLIER, "20").input(DAY, "0.2"))))
        .hasSize(1);
  }

  @Test
  void whatIsHeldIsNotWithdrawn() {
    Judged judged = judge(Judgements.NONE, source("a").input(EARLIER, "20").input(DAY, "2"));

    Listing listing = judged.listings().get(0);
    assertThat(listing.history().points())
        .extracting(p -> p.price().toString())
        .containsExactly("20 CNY");
    assertThat(Sources.lastSeen(listing.history())).isEqualTo(DAY);
  }

  /** Held, the price that is over would make room for the one before it. */
  @Test
  void aPriceThatIsOverIsNotHeldByOthersSoThatTheOneBeforeItDoesNotReturn() {
    var own = source("own").input("2024-05-01", "5").until("2024-06-05").input(EARLIER, "20");
    Judged judged =
        judge(
            Judgements.NONE, own, source("b").input(EARLIER, "2"), source("c").input(EARLIER, "2"));

    assertThat(suspects(judged)).containsExactly("bad-date over own input 20 against 2024-06-05");
    assertThat(ended(judged, 0)).isTrue();
  }

  @Test
  void norIsOneThatIsNoLongerStated() {
    var own =
        source("own")
            .input("2024-05-01", "5")
            .seen("2024-06-05")
            .input(EARLIER, "20")
            .seen(DAY)
            .output(EARLIER, "60");
    Judged judged =
        judge(
            Judgements.NONE, own, source("b").input(EARLIER, "2"), source("c").input(EARLIER, "2"));

    assertThat(suspects(judged)).containsExactly("vanished 20 CNY/1000000 own input 20 against ");
    assertThat(ended(judged, 0)).isTrue();
  }

  /** It stands on record that the vendor charged 20: a tenth of it may be a slip. */
  @Test
  void aPriceThatIsOverStillSpeaksAgainstASlip() {
    assertThat(
            held(
                source("own").until("2024-06-09").input("2024-05-01", "20"),
                source("market").input(EARLIER, "0.02"),
                source("market").ofVendor("another").input(EARLIER, "7")))
        .containsExactlyInAnyOrder(
            "magnitude other-source market input 0.02 against own=20",
            "bad-date over own input 20 against 2024-06-09");
  }

  /** Whatever it was, 50 or a slip for 5, the list says that it held until the fifth. */
  @Test
  void aHeldPriceThatIsOverDoesNotBringBackTheOneBeforeIt() {
    var slipped = source("a").input("2024-05-01", "5").until("2024-06-05").input(EARLIER, "50");
    Judged judged = judge(Judgements.NONE, slipped);

    assertThat(suspects(judged)).containsExactly("magnitude own-history a input 50 against 5");
    assertThat(ended(judged, 0)).isTrue();
  }

  @Test
  void beforeItIsOverAHeldPriceLeavesTheOneBeforeItInForce() {
    var slipped = source("a").input("2024-05-01", "5").until(DAY).input(EARLIER, "50");

    assertThat(ended(judge(Judgements.NONE, slipped), 0)).isFalse();
  }

  @Test
  void withWhatIsHeldGoesWhatWasNearItBefore() {
    Judged judged =
        judge(
            Judgements.NONE,
            source("own").input(EARLIER, "19").input("2024-06-05", "20"),
            source("market").input("2024-05-01", "19000").input("2024-06-03", "20000"),
            source("market").ofVendor("another").input(EARLIER, "7"));

    assertThat(suspects(judged))
        .containsExactly("magnitude other-source market input 20000 against own=20");
    assertThat(judged.listings().get(1).history().points()).isEmpty();
  }

  @Test
  void whatWasNearerToTheOtherSourceStays() {
    Judged judged =
        judge(
            Judgements.NONE,
            source("own").input(EARLIER, "20"),
            source("market").input("2024-05-01", "24").input(EARLIER, "2000"),
            source("market").ofVendor("another").input(EARLIER, "7"));

    assertThat(judged.listings().get(1).history().points())
        .extracting(p -> p.price().toString())
        .containsExactly("24 CNY");
  }

  @Test
  void anAcknowledgedPriceStandsBesideTheOtherSource() {
    var own = source("own").input(EARLIER, "20");
    var market = source("market").input(EARLIER, "20000");
    var other = source("market").ofVendor("another").input(EARLIER, "7");
    String key = judge(Judgements.NONE, own, market, other).suspects().get(0).key();

    Judged judged =
        judge(Judgements.NONE.acknowledging(Map.of(key, "by the word")), own, market, other);

    assertThat(judged.suspects()).isEmpty();
    assertThat(judged.listings().get(1).history().points()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"20, 9", "20, 20.4", "20, 40", "20, 0", "0, 20"})
  void sourcesMayDisagreeHonestly(String own, String market) {
    assertThat(held(source("own").input(EARLIER, own), source("b").input(EARLIER, market)))
        .isEmpty();
  }

  @Test
  void withNothingElseTheLongerHistoryStands() {
    assertThat(held(source("b").input("2024-05-01", "20"), source("c").input(EARLIER, "0.02")))
        .containsExactly("magnitude other-source c input 0.02 against b=20");
  }

  @Test
  void dollarsTakenForYuanByOneSourceShowInEveryPrice() {
    assertThat(
            held(
                source("own").input("2024-05-01", "7.2").output("2024-05-01", "21.6"),
                source("b").input(EARLIER, "1").output(EARLIER, "3")))
        .containsExactlyInAnyOrder(
            "magnitude other-source b input 1 against own=7.2",
            "magnitude other-source b output 3 against own=21.6");
    assertThat(
            held(
                source("own").input("2024-05-01", "7.2").output("2024-05-01", "21.6"),
                source("b").input(EARLIER, "1").output(EARLIER, "21")))
        .isEmpty();
  }

  @Test
  void onlyTheSameOfferIsCompared() {
    assertThat(
            held(
                source("own").input(EARLIER, "20"),
                source("b").ofVendor("another").input(EARLIER, "0.02")))
        .isEmpty();
  }

  @Test
  void aWithdrawnOfferSpeaksAgainstNobody() {
    var gone = source("own").input(EARLIER, "20");
    var still = source("own").ofVendor("other 1").seen(DAY).input(EARLIER, "7");
    var more = source("own").ofVendor("other 2").seen(DAY).input(EARLIER, "7");
    var most = source("own").ofVendor("other 3").seen(DAY).input(EARLIER, "7");
    var last = source("own").ofVendor("other 4").seen(DAY).input(EARLIER, "7");

    assertThat(held(gone, still, more, most, last, source("b").input(EARLIER, "0.02"))).isEmpty();
  }

  private static boolean ended(Judged judged, int listing) {
    return judged.isEnded(judged.listings().get(listing).history(), Meter.INPUT);
  }

  private static List<String> held(Stated... sources) {
    return suspects(judge(Judgements.NONE, sources));
  }

  private static Judged judge(Judgements judgements, Stated... sources) {
    var standard = AnalysisSettings.DEFAULT;
    var settings =
        new AnalysisSettings(
            standard.mix(), standard.staleRateDays(), standard.modelFall(), Map.of(), judgements);
    return judge(pricer(), settings, listings(sources));
  }

  private static List<Listing> listings(Stated... sources) {
    return Arrays.stream(sources).map(Stated::history).map(GuardsTest::listing).toList();
  }

  private static Listing listing(OfferHistory history) {
    Offer offer = history.offer();
    String vendor = Names.NONE.vendorKey(offer.vendor());
    return Listing.of(history, Identity.of(offer, vendor, Names.NONE));
  }

  private static Judged judge(Pricer pricer, AnalysisSettings settings, List<Listing> listings) {
    var sources = new Sources(AS_OF, settings.modelFall());
    listings.forEach(sources::add);
    return new Guards(AS_OF, pricer, settings, sources).judge(listings);
  }

  private static List<String> suspects(Judged judged) {
    return judged.suspects().stream().map(GuardsTest::text).toList();
  }

  private static String text(SuspectPrice suspect) {
    String against = suspect.key().substring(suspect.key().lastIndexOf('|') + 1);
    return "%s %s %s %s %s against %s"
        .formatted(
            suspect.reason().code(),
            suspect.evidence().get(0),
            suspect.source(),
            suspect.point().meter().code(),
            suspect.point().price().amount(),
            against.replaceAll(" (CNY|USD)/1000000", ""));
  }

  private static Pricer pricer() {
    var rate = new ExchangeRate("USD", LocalDate.parse(EARLIER), new BigDecimal("7.24"), "ECB");
    return new Pricer(AS_OF, new ExchangeRates(List.of(rate)), 30);
  }

  private static Stated source(String name) {
    return new Stated(name);
  }

  /** What a source states of one offer; each price was last seen when the next one began. */
  private static final class Stated {
    private final String name;
    private final List<PricePoint> points = new ArrayList<>();
    private String vendor = "vendor";
    private String currency = "CNY";
    private String seen = "";
    private LocalDate until;

    Stated(String name) {
      this.name = name;
    }

    Stated ofVendor(String other) {
      vendor = other;
      return this;
    }

    Stated dollars() {
      currency = "USD";
      return this;
    }

    /** When the prices that follow were last stated. */
    Stated seen(String day) {
      seen = day;
      points.replaceAll(
          p -> p.lastSeen().equals(p.effectiveFrom()) ? p.seen(LocalDate.parse(day)) : p);
      return this;
    }

    /** The last day that is stated of the prices that follow. */
    Stated until(String day) {
      until = LocalDate.parse(day);
      return this;
    }

    Stated input(String day, String price) {
      return add(Meter.INPUT, day, Phase.FROM, price);
    }

    Stated output(String day, String price) {
      return add(Meter.OUTPUT, day, Phase.FROM, price);
    }

    Stated cached(String day, String price) {
      return add(Meter.CACHE_READ, day, Phase.FROM, price);
    }

    Stated before(String day, String price) {
      return add(Meter.INPUT, day, Phase.BEFORE, price);
    }

    private Stated add(Meter meter, String day, Phase phase, String price) {
      LocalDate from = LocalDate.parse(day);
      points.add(
          new PricePoint(
              meter,
              new Money(new BigDecimal(price), currency),
              Unit.MILLION_TOKENS,
              from,
              until,
              phase,
              from,
              seen.isEmpty() ? from : LocalDate.parse(seen),
              null,
              new Provenance(name + ".csv", 2, meter.code(), price)));
      return this;
    }

    OfferHistory history() {
      return new OfferHistory(
          name, new Offer(vendor, "model", Service.INFERENCE, Conditions.NONE), null, points);
    }
  }
}
