package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import java.util.List;

/** A mapping file with a key or a value that does not exist. */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fileName;
  private final long line;
  private final String found;
  private final String nearest;

  MappingException(String fileName, long line, String found, String nearest) {
    super(fileName + ":" + line + ": '" + found + "' is not known; nearest: '" + nearest + "'");
    this.fileName = fileName;
    this.line = line;
    this.found = found;
    this.nearest = nearest;
  }

  /** The refusal of the price list that the mapping belongs to. */
  public Held held(String priceList) {
    return new Held(
        Provenance.ofFile(priceList),
        HoldReason.BAD_MAPPING,
        List.of(fileName, Long.toString(line), found, nearest),
        nearest);
  }
}
