package dev.tokenprice.report;

import dev.tokenprice.analysis.Analysis;
import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimFigure;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.Finding;
import dev.tokenprice.analysis.PriceMove;
import dev.tokenprice.pricing.Offer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts findings into sentences. */
final class FindingText {
  private final Messages messages;
  private final Words words;

  FindingText(Messages messages) {
    this.messages = messages;
    this.words = new Words(messages);
  }

  /** All of them, strongest first. */
  List<String> all(Analysis analysis) {
    return analysis.findings().stream().map(this::of).toList();
  }

  /** One sentence with its figures. */
  String of(Finding finding) {
    if (finding instanceof Finding.Moves moves) {
      return messages.text(
          moves.window().widened() ? "finding.moves.widened" : "finding.moves",
          moves.changed(),
          moves.inputAlone(),
          moves.asymmetric(),
          moves.window().asked(),
          moves.window().since());
    }
    if (finding instanceof Finding.Overstated overstated) {
      return overstated(overstated);
    }
    if (finding instanceof Finding.HiddenRise rise) {
      return hiddenRise(rise);
    }
    if (finding instanceof Finding.Rise rise) {
      return rise(rise);
    }
    if (finding instanceof Finding.Traps traps) {
      CurrentPrice paid = traps.example().paid();
      return messages.text(
          "finding.traps",
          traps.models(),
          name(traps.example().free().offer()),
          words.service(paid.offer().service()),
          words.price(paid.price()));
    }
    if (finding instanceof Finding.WeakClaim weak) {
      return weakClaim(weak);
    }
    if (finding instanceof Finding.ClassGap gap) {
      return messages.text(
          "finding.class-gap",
          words.modelClass(gap.deepest().modelClass()),
          percent(gap.deepest().medianRealCut()),
          gap.deepest().models(),
          gap.deepest().touched(),
          words.modelClass(gap.shallowest().modelClass()),
          percent(gap.shallowest().medianRealCut()),
          gap.shallowest().models(),
          gap.shallowest().touched());
    }
    if (finding instanceof Finding.BecameFree free) {
      return messages.text("finding.became-free", free.offers(), name(free.example().offer()));
    }
    var nothing = (Finding.NothingMoved) finding;
    return messages.text("finding.nothing-moved", nothing.window().since());
  }

  private String overstated(Finding.Overstated overstated) {
    Comparison comparison = overstated.change().comparison();
    String key =
        switch (overstated.change().verdict()) {
          case INPUT_ONLY -> "finding.overstated.input-only";
          case HIDDEN_RISE -> "finding.overstated.hidden-rise";
          default -> "finding.overstated";
        };
    return messages.text(
        key,
        name(overstated.change().offer()),
        percent(comparison.headlineCut()),
        overstated.mix(),
        percent(comparison.realCut(overstated.mix())),
        points(comparison.overstatement(overstated.mix())),
        arrow(comparison, comparison.input()),
        arrow(comparison, comparison.output()),
        words.perMillion(comparison.currency()));
  }

  private String hiddenRise(Finding.HiddenRise rise) {
    Comparison comparison = rise.worst().comparison();
    return messages.text(
        "finding.hidden-rise",
        rise.offers(),
        name(rise.worst().offer()),
        arrow(comparison, comparison.input()),
        arrow(comparison, comparison.output()),
        words.perMillion(comparison.currency()));
  }

  private String rise(Finding.Rise rise) {
    Comparison comparison = rise.worst().comparison();
    return messages.text(
        "finding.rise",
        rise.offers(),
        name(rise.worst().offer()),
        String.join(
            messages.text("list.and"), rise.worst().rose().stream().map(words::meter).toList()),
        arrow(comparison, comparison.input()),
        arrow(comparison, comparison.output()),
        words.perMillion(comparison.currency()));
  }

  private String weakClaim(Finding.WeakClaim weak) {
    ClaimAudit audit = weak.audit();
    return messages.text(
        "finding.weak-claim",
        name(audit.claim().vendor(), audit.claim().model()),
        audit.claim().text(),
        messages.text("claim-verdict." + audit.verdict().name()),
        figure(audit, audit.onInput()),
        figure(audit, audit.onOutput()),
        weak.mix(),
        figure(audit, audit.at(weak.mix())));
  }

  private String arrow(Comparison comparison, PriceMove move) {
    Sides sides = Sides.of(comparison, move);
    return words.amount(sides.before()) + " → " + words.amount(sides.after());
  }

  private String figure(ClaimAudit audit, @Nullable ClaimFigure figure) {
    return figure == null ? messages.text("word.unknown") : words.claimFigure(audit, figure);
  }

  private String percent(@Nullable BigDecimal fraction) {
    return fraction == null ? messages.text("word.unknown") : Figures.percent(fraction);
  }

  private String points(@Nullable BigDecimal fraction) {
    return fraction == null ? messages.text("word.unknown") : Figures.points(fraction);
  }

  private static String name(Offer offer) {
    return name(offer.vendor(), offer.model());
  }

  private static String name(String vendor, String model) {
    return vendor.isEmpty() ? model : vendor + " " + model;
  }
}
