package dev.tokenprice.report;

import dev.tokenprice.analysis.ClassDepth;
import dev.tokenprice.analysis.ClassMember;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.analysis.PricedPoint;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.PlacedTable;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The models behind the cut depth of each class: what the medians are medians of. */
final class ClassMembersBlock {
  /** Above this many models figures are written as values, not as formulas. */
  private static final int MOST_LIVE = 2_000;

  private final Draft draft;
  private final List<ClassDepth> depths;
  private final List<Row> compared;
  private final List<Row> others;

  ClassMembersBlock(Draft draft) {
    this.draft = draft;
    this.depths =
        draft.analysis().classes().stream().filter(depth -> depth.vendor() != null).toList();
    List<Row> all =
        depths.stream()
            .flatMap(depth -> depth.members().stream().map(member -> new Row(depth, member)))
            .toList();
    this.compared = all.stream().filter(row -> row.member.compared()).toList();
    this.others = all.stream().filter(row -> !row.member.compared()).toList();
  }

  /** Whether figures follow the analyst's mix. */
  boolean live() {
    return compared() <= MOST_LIVE;
  }

  int compared() {
    return depths.stream().mapToInt(ClassDepth::models).sum();
  }

  int touched() {
    return depths.stream().mapToInt(ClassDepth::touched).sum();
  }

  private int notComparable() {
    return depths.stream().mapToInt(ClassDepth::notComparable).sum();
  }

  void draw(Page page) {
    if (!compared.isEmpty()) {
      compared(page);
    }
    if (!others.isEmpty()) {
      page.gap().line(Style.HEADING, draft.text("classes.others", notComparable()));
      page.table(othersTable(), others.iterator());
    }
  }

  private void compared(Page page) {
    page.gap().line(Style.HEADING, draft.text("classes.members", compared()));
    page.line(Style.NOTE, draft.text(live() ? "classes.members-note" : "classes.members-long"));
    if (compared.size() < compared()) {
      page.line(Style.NOTE, draft.text("classes.members-moved", compared() - compared.size()));
    }
    PlacedTable placed =
        live() ? page.table(table(), compared) : page.table(table(), compared.iterator());
    if (live()) {
      page.name(DepthFormula.VENDORS, placed.column("vendor"))
          .name(DepthFormula.CLASSES, placed.column("class"))
          .name(DepthFormula.REAL, placed.column("real"))
          .name(DepthFormula.WEIGHTS, placed.column("weight"));
    }
  }

  private Table<Row> table() {
    Columns<Row> columns = names().under(draft.text("band.input", unit()));
    move(columns, "in", Comparison::input);
    columns.under(draft.text("band.output", unit()));
    move(columns, "out", Comparison::output);
    columns
        .under(draft.text("band.my-mix"))
        .add("real", Style.STRONG_PERCENT, this::real)
        .add("weight", Style.PRICE, this::weight)
        .under("")
        .text("currency", row -> draft.words().currency(row.since().currency()))
        .conditions(Row::offer)
        .text("source", row -> row.member.offer().source());
    return Table.of("class_members", columns.list(), "")
        .toned(row -> quiet(row.since()) ? Tone.QUIET : Tone.PLAIN)
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.PRICES.name()));
  }

  private Columns<Row> names() {
    return new Columns<Row>(draft)
        .add("model", Style.STRONG, row -> Value.of(row.offer().model()))
        .modelClass(row -> row.depth.modelClass())
        .text("vendor", row -> row.depth.vendor());
  }

  private void move(Columns<Row> columns, String id, Function<Comparison, PriceMove> meter) {
    columns
        .number(id + "_old", Style.PRICE, row -> sides(row, meter).before())
        .leadingTo(row -> draft.trail().to(source(row), row.offer(), move(row, meter).before()))
        .number(id + "_new", Style.PRICE, row -> sides(row, meter).after())
        .leadingTo(row -> draft.trail().to(source(row), row.offer(), move(row, meter).after()))
        .number(id + "_cut", Style.PERCENT, row -> move(row, meter).cut());
  }

  private Value real(Row row) {
    Sides cache = sides(row, Comparison::cacheRead);
    BigDecimal real = row.since().realCut(mix());
    if (!live() || free(row.since())) {
      return Value.of(real);
    }
    return Value.formula(
        MixFormula.realCut(
            MixFormula.bill("{in_old}", "{out_old}", cache.before()),
            MixFormula.bill("{in_new}", "{out_new}", cache.after())),
        real);
  }

  /** The blended price, in yuan, by which a cut counts. */
  private Value weight(Row row) {
    BigDecimal input = yuan(row.since().input().before());
    BigDecimal output = yuan(row.since().output().before());
    if (input == null || output == null) {
      return Value.none();
    }
    BigDecimal cache = yuan(row.since().cacheRead().before());
    BigDecimal blended = mix().blend(input, output, cache == null ? input : cache);
    boolean inYuan = row.since().currency().equals(Money.YUAN);
    String bill =
        MixFormula.bill(
            inYuan ? "{in_old}" : Figures.exact(input),
            inYuan ? "{out_old}" : Figures.exact(output),
            cache);
    return live() ? Value.formula(MixFormula.blended(bill), blended) : Value.of(blended);
  }

  private Table<Row> othersTable() {
    Columns<Row> columns =
        names()
            .add("missing", Style.TEXT, row -> Value.of(missing(row.since())))
            .conditions(Row::offer);
    return Table.of("class_others", columns.list(), "")
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.PRICES.name()));
  }

  private String missing(Comparison since) {
    List<String> missing = since.missing();
    return missing.isEmpty() ? draft.text("classes.was-free") : draft.words().missing(missing);
  }

  private String unit() {
    boolean severalCurrencies =
        compared.stream().anyMatch(row -> !row.since().currency().equals(Money.YUAN));
    return severalCurrencies
        ? draft.text("unit.native-per-million")
        : draft.words().perMillion(Money.YUAN);
  }

  private Mix mix() {
    return draft.analysis().mix();
  }

  private static String source(Row row) {
    return row.member.offer().source();
  }

  private static PriceMove move(Row row, Function<Comparison, PriceMove> meter) {
    return meter.apply(row.since());
  }

  private static Sides sides(Row row, Function<Comparison, PriceMove> meter) {
    return Sides.of(row.since(), move(row, meter));
  }

  private static boolean quiet(Comparison since) {
    return !since.anyMoved();
  }

  /** Nothing to divide by: it cost nothing and costs nothing. */
  private static boolean free(Comparison since) {
    PricedPoint input = since.input().before();
    PricedPoint output = since.output().before();
    return input != null && output != null && input.free() && output.free();
  }

  private static @Nullable BigDecimal yuan(@Nullable PricedPoint price) {
    return price == null ? null : price.yuanPerMillion();
  }

  private record Row(ClassDepth depth, ClassMember member) {
    Comparison since() {
      return member.since();
    }

    Offer offer() {
      return member.offer().offer();
    }
  }
}
