package dev.tokenprice.report;

import dev.tokenprice.analysis.SourceState;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.report.RunFacts.OverruledGuard;
import dev.tokenprice.report.workbook.Page;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Table;
import dev.tokenprice.report.workbook.Tone;
import dev.tokenprice.report.workbook.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read, what is held and what to do about it. */
final class QualitySheet {
  private static final int HASH_SHOWN = 12;

  private final Draft draft;
  private final HeldText heldText;

  QualitySheet(Draft draft) {
    this.draft = draft;
    this.heldText = new HeldText(draft.messages());
  }

  void draw(Page page) {
    var totals = ReadTotals.of(draft.facts().deliveries());
    page.line(
        Style.TITLE,
        draft.text("quality.title", totals.files(), totals.cells(), draft.facts().held().size()));
    page.line(
        Style.NOTE, draft.text("quality.note", totals.read(), totals.held(), totals.missing()));
    page.table(held(), draft.facts().held());
    page.gap().line(Style.HEADING, draft.text("quality.reasons"));
    page.table(reasons(), List.copyOf(byReason().entrySet()));
    page.gap().line(Style.HEADING, draft.text("quality.files"));
    page.table(deliveries(), draft.facts().deliveries());
    page.gap().line(Style.HEADING, draft.text("quality.sources"));
    page.table(sources(), draft.analysis().sources());
    page.gap().line(Style.HEADING, draft.text("quality.overruled"));
    page.table(overruled(), draft.facts().overruled());
  }

  private Table<Held> held() {
    var columns =
        new Columns<Held>(draft)
            .add("reason", Style.STRONG, h -> Value.of(reason(h.reason())))
            .text("file", h -> h.where().file())
            .add("line", Style.COUNT, QualitySheet::line)
            .text("header", h -> h.where().column())
            .add("cell_text", Style.WRAPPED, h -> Value.asWritten(h.where().text()))
            .add("why", Style.WRAPPED, h -> Value.of(heldText.sentence(h)))
            .add("what_to_do", Style.WRAPPED, h -> Value.of(heldText.whatToDo(h)));
    return Table.of("held", columns.list(), draft.text("quality.none-held"))
        .freezing(1)
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(CsvFiles.HELD));
  }

  private static Value line(Held held) {
    return held.where().line() == 0 ? Value.none() : Value.of(held.where().line());
  }

  private String reason(HoldReason reason) {
    return draft.messages().find("reason." + reason.code()).orElse(reason.code());
  }

  private Map<HoldReason, Long> byReason() {
    var counts = new EnumMap<HoldReason, Long>(HoldReason.class);
    draft.facts().held().forEach(held -> counts.merge(held.reason(), 1L, Long::sum));
    return counts;
  }

  private Table<Map.Entry<HoldReason, Long>> reasons() {
    var columns =
        new Columns<Map.Entry<HoldReason, Long>>(draft)
            .add("reason", Style.STRONG, e -> Value.of(reason(e.getKey())))
            .text("code", e -> e.getKey().code())
            .count("cells", Map.Entry::getValue);
    return Table.of("reasons", columns.list(), draft.text("quality.none-held"));
  }

  private Table<DeliveryFacts> deliveries() {
    var columns =
        new Columns<DeliveryFacts>(draft)
            .add("state", Style.STRONG, d -> Value.of(state(d)))
            .text("file", DeliveryFacts::name)
            .count("read", DeliveryFacts::read)
            .count("held", DeliveryFacts::held)
            .count("missing_cells", DeliveryFacts::missing)
            .add("why", Style.WRAPPED, d -> Value.of(refusal(d.refusal())))
            .text("sha256", d -> d.sha256().substring(0, Math.min(HASH_SHOWN, d.sha256().length())))
            .count("rows", DeliveryFacts::rows)
            .count("bytes", DeliveryFacts::bytes);
    return Table.of("deliveries", columns.list(), draft.text("quality.no-files"))
        .toned(d -> d.refusal() != null || d.held() > 0 ? Tone.WARNING : Tone.PLAIN)
        .atMost(Table.MOST_ROWS_SHARED, draft.restIn(Publisher.RUN_JSON));
  }

  private String state(DeliveryFacts delivery) {
    if (delivery.refusal() != null) {
      return draft.text("state.refused");
    }
    return draft.text(delivery.held() > 0 ? "state.partly" : "state.read");
  }

  private @Nullable String refusal(@Nullable Held refusal) {
    return refusal == null ? null : heldText.sentence(refusal);
  }

  private Table<SourceState> sources() {
    var columns =
        new Columns<SourceState>(draft)
            .add("source", Style.STRONG, s -> Value.of(s.source()))
            .add("last_seen", Style.DAY, s -> Value.of(s.lastSeen()))
            .count("days_old", SourceState::daysOld)
            .count("offers", s -> (long) s.offers())
            .count("lost", s -> (long) s.lost())
            .text("note", s -> s.lostTooMany() ? draft.text("quality.lost-too-many") : null);
    return Table.of("source_states", columns.list(), draft.text("quality.no-files"))
        .toned(s -> s.lostTooMany() ? Tone.WARNING : Tone.PLAIN)
        .atMost(Table.MOST_ROWS_SHARED, draft::rest);
  }

  private Table<OverruledGuard> overruled() {
    var columns =
        new Columns<OverruledGuard>(draft)
            .text("guard", OverruledGuard::guard)
            .text("scope", OverruledGuard::scope)
            .text("by", OverruledGuard::by);
    return Table.of("overruled", columns.list(), draft.text("quality.none-overruled"))
        .atMost(Table.MOST_ROWS_SHARED, draft::rest);
  }
}
