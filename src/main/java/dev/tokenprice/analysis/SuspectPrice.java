package dev.tokenprice.analysis;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.PricePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A price on record that a guard holds: in no price column, and not lost.
 *
 * @param evidence what the guard's sentence is filled with; the first is the kind of evidence
 * @param key stable as long as the figures are: what is acknowledged; empty where a rate is
 *     missing, which nobody can let pass
 */
public record SuspectPrice(
    String source,
    Offer offer,
    PricePoint point,
    HoldReason reason,
    List<String> evidence,
    String key) {
  public SuspectPrice {
    evidence = List.copyOf(evidence);
  }

  /** Whether it was a good price, and is over: what held it is no fault of its cell. */
  public boolean isOver() {
    return reason == HoldReason.VANISHED || reason == HoldReason.BAD_DATE;
  }

  /** As it stands in the list of what is held; the last of its evidence is its number. */
  public Held held() {
    if (reason == HoldReason.FX_MISSING) {
      return new Held(point.provenance(), reason, evidence, "");
    }
    var fillings = new ArrayList<>(evidence);
    fillings.add(number());
    return new Held(point.provenance(), reason, fillings, "accept: [" + reason.code() + "]");
  }

  /** What a person types to acknowledge it. */
  public String number() {
    return number(key);
  }

  /** The short number of a key: eight hexadecimal digits, for people to type. */
  static String number(String key) {
    var crc = new CRC32();
    key.chars().forEach(c -> update(crc, c));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private static void update(CRC32 crc, int character) {
    crc.update(character >> Byte.SIZE);
    crc.update(character);
  }
}
