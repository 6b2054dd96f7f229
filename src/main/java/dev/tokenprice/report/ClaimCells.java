package dev.tokenprice.report;

import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimFigure;
import dev.tokenprice.analysis.ClaimLowest;
import dev.tokenprice.analysis.Comparison;
import dev.tokenprice.analysis.Mix;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.report.workbook.Style;
import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The figures of a claim in its own form: a fraction off, or the n of "1/n". */
final class ClaimCells {
  private static final String IN_COMPARED = ClaimFormula.price(ClaimFormula.INPUT_COMPARED);
  private static final String IN_OWN = ClaimFormula.price(ClaimFormula.INPUT_OWN);
  private static final String OUT_COMPARED = ClaimFormula.price(ClaimFormula.OUTPUT_COMPARED);
  private static final String OUT_OWN = ClaimFormula.price(ClaimFormula.OUTPUT_OWN);

  private ClaimCells() {}

  static BigDecimal claimed(Claimed claimed) {
    return claimed instanceof Claimed.Off off
        ? off.fraction()
        : ((Claimed.OneOver) claimed).divisor();
  }

  static Style ofClaimed(ClaimAudit audit) {
    return isOff(audit) ? Style.STRONG_PERCENT : Style.STRONG_ONE_OVER;
  }

  /**
   * @param basis what the figure is of: {@code input}, {@code output} or the code of a mix
   */
  static Style ofFigure(ClaimAudit audit, String basis) {
    if (audit.basis().contains(basis)) {
      return isOff(audit) ? Style.MATCHING_PERCENT : Style.MATCHING_ONE_OVER;
    }
    return ofForm(audit);
  }

  static Style ofForm(ClaimAudit audit) {
    return isOff(audit) ? Style.PERCENT : Style.ONE_OVER;
  }

  static Value onInput(ClaimAudit audit) {
    return quotient(audit, audit.onInput(), IN_COMPARED, IN_OWN);
  }

  static Value onOutput(ClaimAudit audit) {
    return quotient(audit, audit.onOutput(), OUT_COMPARED, OUT_OWN);
  }

  /** On input, against the lowest price of the seven days before. */
  static Value onLowestInput(ClaimAudit audit) {
    ClaimLowest lowest = audit.againstLowest();
    return lowest == null
        ? Value.none()
        : lowest(audit, lowest, lowest.onInput(), "{lowest_in}", "{in_own}");
  }

  /** On output likewise. */
  static Value onLowestOutput(ClaimAudit audit) {
    ClaimLowest lowest = audit.againstLowest();
    return lowest == null
        ? Value.none()
        : lowest(audit, lowest, lowest.onOutput(), "{lowest_out}", "{out_own}");
  }

  /** Live where the lowest price stands in the currency of the others. */
  private static Value lowest(
      ClaimAudit audit,
      ClaimLowest lowest,
      @Nullable ClaimFigure figure,
      String compared,
      String own) {
    Comparison main = audit.comparison();
    boolean oneCurrency = main != null && main.currency().equals(lowest.comparison().currency());
    return oneCurrency ? quotient(audit, figure, compared, own) : Value.of(number(audit, figure));
  }

  /** At the analyst's mix, live. */
  static Value atMix(ClaimAudit audit, Mix mix) {
    Comparison comparison = audit.comparison();
    BigDecimal cut = comparison == null ? null : comparison.realCut(mix);
    if (comparison == null || cut == null) {
      return Value.none();
    }
    Sides cache = Sides.of(comparison, comparison.cacheRead());
    return quotient(
        audit,
        new ClaimFigure(BigDecimal.ONE.subtract(cut)),
        MixFormula.bill(IN_COMPARED, OUT_COMPARED, cache.before()),
        MixFormula.bill(IN_OWN, OUT_OWN, cache.after()));
  }

  static Value atPreset(ClaimAudit audit, Mix mix) {
    return Value.of(number(audit, audit.atMix().get(mix.code())));
  }

  private static Value quotient(
      ClaimAudit audit, @Nullable ClaimFigure figure, String compared, String own) {
    String formula = isOff(audit) ? "1-" + own + "/" + compared : compared + "/" + own;
    return Value.formula("IFERROR(" + formula + ",\"\")", number(audit, figure));
  }

  private static @Nullable BigDecimal number(ClaimAudit audit, @Nullable ClaimFigure figure) {
    if (figure == null) {
      return null;
    }
    return isOff(audit) ? figure.off().round(MathContext.DECIMAL128) : figure.divisor();
  }

  private static boolean isOff(ClaimAudit audit) {
    return audit.claim().claimed() instanceof Claimed.Off;
  }
}
