package dev.tokenprice.report;

import dev.tokenprice.analysis.ClaimAudit;
import dev.tokenprice.analysis.ClaimAudit.HoldsOn;
import dev.tokenprice.analysis.ClaimFigure;
import dev.tokenprice.analysis.Mix;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a claim comes to. */
final class ClaimText {
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";

  private final Words words;
  private final Messages messages;

  ClaimText(Words words, Messages messages) {
    this.words = words;
    this.messages = messages;
  }

  /** Icon and word. */
  String verdict(ClaimAudit audit) {
    return messages.text("claim-verdict." + audit.verdict().name());
  }

  /** The verdict as a sentence with its figures, and what is missing. */
  String sentence(ClaimAudit audit) {
    return messages.text(
        "claim-is." + audit.verdict().name(),
        figure(audit, audit.onInput()),
        figure(audit, audit.onOutput()),
        claimed(audit),
        figure(audit, audit.atMix().get(Mix.THREE_TO_ONE.code())),
        words.missing(audit.missing()),
        basis(audit));
  }

  String comparedTo(ClaimAudit audit) {
    String other = audit.claim().comparedTo();
    return other.isBlank() ? messages.text("claims.own-earlier") : other;
  }

  /** What gives the claimed number: the input price, the output price, or mixes. */
  String basis(ClaimAudit audit) {
    if (audit.basis().size() == Mix.PRESETS.size() + 2) {
      return messages.text("claims.all-bases");
    }
    return audit.basis().stream()
        .map(
            basis ->
                basis.equals(INPUT) || basis.equals(OUTPUT)
                    ? messages.text("holds-on." + basis)
                    : basis)
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  /** The same claim against the lowest price of the seven days before; nothing where not asked. */
  @Nullable String againstLowest(ClaimAudit audit) {
    if (audit.againstLowest() == null) {
      return null;
    }
    HoldsOn lowest = audit.againstLowest().holdsOn();
    String on = messages.text("holds-on." + lowest.code());
    return messages.text(
        lowest == audit.holdsOn() ? "claims.lowest-same" : "claims.lowest-differs", on);
  }

  private String claimed(ClaimAudit audit) {
    return words.claimed(audit.claim().claimed());
  }

  private String figure(ClaimAudit audit, @Nullable ClaimFigure figure) {
    return figure == null ? messages.text("word.unknown") : words.claimFigure(audit, figure);
  }
}
