package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentOffer;
import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.Offers;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every price in force: an offer a row, its meters side by side. */
final class PricesSheet {
  /** Above this many offers figures are written as values, not as formulas. */
  private static final int MOST_LIVE = 5_000;

  /** More prices in other units than this are left to the file. */
  private static final int MOST_OTHERS = 5_000;

  private static final List<Meter> METERS =
      List.of(
          Meter.CACHE_READ,
          Meter.CACHE_WRITE,
          Meter.CACHE_WRITE_1H,
          Meter.REASONING_OUTPUT,
          Meter.BATCH_INPUT,
          Meter.BATCH_OUTPUT,
          Meter.BATCH_CACHE_READ,
          Meter.TRAINING);

  private final Draft draft;
  private final LongConsumer passed;
  private final Offers offers;
  private final boolean live;
  private final Ranks ranks;
  private final MarketColumns market;

  /**
   * @param passed told of each offer that the table was asked for, on any thread
   */
  PricesSheet(Draft draft, LongConsumer passed) {
    this.draft = draft;
    this.passed = passed;
    this.offers = draft.analysis().offers();
    this.live = isLive(offers);
    this.market = new MarketColumns(draft);
    this.ranks = Ranks.of(offers, draft.analysis().mix(), live);
  }

  /** Whether blended prices follow the analyst's mix. */
  static boolean isLive(Offers offers) {
    return offers.perToken() <= MOST_LIVE;
  }

  private boolean showsMarket() {
    return live && !market.isEmpty();
  }

  PlacedTable draw(Page page) {
    page.line(Style.TITLE, draft.text("prices.title", offers.perToken(), offers.models()));
    page.line(Style.NOTE, draft.text(live ? "prices.note" : "prices.note-long"));
    if (showsMarket()) {
      page.line(Style.NOTE, draft.text("prices.note-market"));
    }
    PlacedTable placed =
        live ? page.table(table(), drawn().toList()) : page.table(table(), drawn().iterator());
    if (showsMarket()) {
      MarketColumns.name(page, placed);
    }
    if (offers.otherPrices() > 0) {
      page.gap().line(Style.HEADING, draft.text("prices.others"));
      page.table(othersTable(), others().iterator());
    }
    if (live) {
      new PriceMap(draft).draw(page, rows().toList(), placed);
    }
    return placed;
  }

  private Stream<CurrentOffer> drawn() {
    return offers.stream().peek(offer -> passed.accept(1)).filter(CurrentOffer::hasTokenPrice);
  }

  private Stream<CurrentOffer> rows() {
    return offers.stream().filter(CurrentOffer::hasTokenPrice);
  }

  private Stream<CurrentPrice> others() {
    return offers.stream()
        .flatMap(offer -> offer.prices().stream())
        .filter(price -> !price.price().isPerToken());
  }

  private Table<CurrentOffer> table() {
    var columns =
        new Columns<CurrentOffer>(draft)
            .model(CurrentOffer::offer)
            .modelClass(CurrentOffer::modelClass)
            .service(CurrentOffer::offer)
            .conditions(CurrentOffer::offer)
            .under(draft.text("band.yuan-per-million"));
    meter(columns, Meter.INPUT).shaded();
    meter(columns, Meter.OUTPUT).shaded();
    Set<Meter> used = offers.meters();
    METERS.stream().filter(used::contains).forEach(meter -> meter(columns, meter));
    columns
        .add("blended", Style.PRICE, this::blended)
        .shaded()
        .under("")
        .addIf(live, "rank", Style.COUNT, this::rank)
        .number("ratio", Style.RATIO, CurrentOffer::outputToInput);
    if (showsMarket()) {
      market.addTo(columns);
    }
    if (offers.inForeignCurrency()) {
      natives(columns);
    }
    columns
        .add("effective", Style.DAY, o -> Value.of(main(o).point().effectiveFrom()))
        .add("last_seen", Style.DAY, o -> Value.of(main(o).point().lastSeen()))
        .text("source", CurrentOffer::source)
        .text("file", o -> main(o).point().provenance().file())
        .count("line", o -> main(o).point().provenance().line());
    return Table.of("prices", columns.list(), draft.text("prices.empty"))
        .freezing(2)
        .atMost(Table.MOST_ROWS, draft.restIn(CsvFiles.PRICES.name()));
  }

  private Columns<CurrentOffer> meter(Columns<CurrentOffer> columns, Meter meter) {
    columns.add(meter.code(), Style.PRICE, offer -> yuan(offer, meter));
    return live
        ? columns.leadingTo(
            offer -> draft.trail().to(offer.source(), offer.offer(), offer.byMeter().get(meter)))
        : columns;
  }

  private void natives(Columns<CurrentOffer> columns) {
    columns
        .under(draft.text("unit.native-per-million"))
        .text("currency", offer -> draft.words().currency(main(offer).currency()))
        .number("input_native", Style.PRICE, offer -> nativePrice(offer, Meter.INPUT))
        .number("output_native", Style.PRICE, offer -> nativePrice(offer, Meter.OUTPUT))
        .under("");
  }

  private Value yuan(CurrentOffer offer, Meter meter) {
    return live ? LivePrice.of(offer.byMeter().get(meter)) : Value.of(offer.yuan(meter));
  }

  private Value blended(CurrentOffer offer) {
    BigDecimal blended = offer.blended(draft.analysis().mix());
    if (blended == null || !live || !offer.hasBoth()) {
      return Value.of(blended);
    }
    String cache = offer.yuan(Meter.CACHE_READ) == null ? null : "{cache_read}";
    return Value.formula(
        MixFormula.blended(MixFormula.billOf("{input}", "{output}", cache)), blended);
  }

  private Value rank(CurrentOffer offer) {
    BigDecimal rank = ranks.of(offer);
    return rank == null ? Value.none() : Value.formula("RANK({blended},{blended:all},1)", rank);
  }

  private static @Nullable BigDecimal nativePrice(CurrentOffer offer, Meter meter) {
    PricedPoint price = offer.byMeter().get(meter);
    return price == null || price.inYuan() ? null : price.nativePerMillion();
  }

  /** The price that speaks for the offer: the first of its meters, as a rule input. */
  private static PricedPoint main(CurrentOffer offer) {
    return offer.byMeter().values().iterator().next();
  }

  private Table<CurrentPrice> othersTable() {
    var columns =
        new Columns<CurrentPrice>(draft)
            .model(CurrentPrice::offer)
            .modelClass(CurrentPrice::modelClass)
            .service(CurrentPrice::offer)
            .conditions(CurrentPrice::offer)
            .text("meter", p -> draft.words().meter(p.price().point().meter()))
            .number("price", Style.PRICE, p -> p.price().point().price().amount())
            .leadingTo(p -> draft.trail().to(p.source(), p.offer(), p.price()))
            .text("currency", p -> draft.words().currency(p.price().currency()))
            .text("per", p -> draft.words().per(p.price().point().per()))
            .add("effective", Style.DAY, p -> Value.of(p.price().point().effectiveFrom()))
            .text("source", CurrentPrice::source);
    return Table.of("other_prices", columns.list(), "")
        .atMost(MOST_OTHERS, draft.restIn(CsvFiles.PRICES.name()));
  }
}
