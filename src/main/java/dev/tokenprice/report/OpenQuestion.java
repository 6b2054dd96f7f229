package dev.tokenprice.report;

import dev.tokenprice.analysis.CurrentPrice;
import dev.tokenprice.analysis.Discrepancy;
import dev.tokenprice.analysis.SuspectPrice;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Offer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What waits for a person's judgement.
 *
 * @param number short, to type
 * @param key what is acknowledged
 * @param text a sentence with the figures
 */
public record OpenQuestion(String number, String key, String text) {
  /** Suspect prices, then discrepancies between sources. */
  public static List<OpenQuestion> of(Report report) {
    Messages messages = report.messages();
    var held = new HeldText(messages);
    var words = new Words(messages);
    Stream<OpenQuestion> suspects =
        report.analysis().suspects().stream()
            .filter(suspect -> suspect.reason() != HoldReason.FX_MISSING)
            .map(suspect -> suspect(messages, words, held, suspect));
    Stream<OpenQuestion> discrepancies =
        report.analysis().discrepancies().stream()
            .filter(discrepancy -> !discrepancy.acknowledged())
            .map(discrepancy -> discrepancy(messages, words, discrepancy));
    return Stream.concat(suspects, discrepancies).toList();
  }

  private static OpenQuestion suspect(
      Messages messages, Words words, HeldText held, SuspectPrice suspect) {
    return new OpenQuestion(
        suspect.number(),
        suspect.key(),
        messages.text(
            "acknowledge.suspect",
            suspect.number(),
            suspect.source(),
            name(suspect.offer()),
            words.meter(suspect.point().meter()),
            held.sentence(suspect.held())));
  }

  private static OpenQuestion discrepancy(Messages messages, Words words, Discrepancy discrepancy) {
    CurrentPrice chosen = discrepancy.chosen();
    CurrentPrice other = discrepancy.other();
    return new OpenQuestion(
        discrepancy.number(),
        discrepancy.key(),
        messages.text(
            "acknowledge.discrepancy",
            discrepancy.number(),
            name(chosen.offer()),
            words.meter(discrepancy.meter()),
            messages.text("discrepancy." + discrepancy.reason().code()),
            chosen.source(),
            words.price(chosen.price()),
            other.source(),
            words.price(other.price())));
  }

  private static String name(Offer offer) {
    return (offer.vendor() + ' ' + offer.model()).strip();
  }
}
