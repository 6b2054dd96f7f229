package dev.tokenprice.reading.claims;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Held;
import java.util.List;

/**
 * What a file of claims says.
 *
 * @param claims in the order of the file
 * @param held rows that are not accepted; one for the file as a whole if it was refused
 */
public record ClaimsReading(List<Claim> claims, List<Held> held) {
  public ClaimsReading {
    claims = List.copyOf(claims);
    held = List.copyOf(held);
  }
}
