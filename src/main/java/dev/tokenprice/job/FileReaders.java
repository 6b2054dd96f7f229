package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.text.TextRange;
import java.io.IOException;
import java.util.List;

/** How the job reads the files it takes in. */
public interface FileReaders {
  /**
   * @param values what was read
   * @param held what was not
   */
  record Values<T>(List<T> values, List<Held> held) {
    public Values {
      values = List.copyOf(values);
      held = List.copyOf(held);
    }
  }

  /** What the reading of a list depends on besides its bytes; changes when its mapping does. */
  String digest(Delivery list) throws IOException;

  Reading priceList(Delivery list) throws IOException;

  /** Parts of a long list that may be read apart; empty if it is to be read as a whole. */
  default List<TextRange> ranges(Delivery list) throws IOException {
    return List.of();
  }

  /** One of {@link #ranges}. Its first rows stand unless the list is to be read as a whole. */
  default Reading range(Delivery list, TextRange range) throws IOException {
    throw new UnsupportedOperationException(list.name() + " is read as a whole");
  }

  /**
   * The first rows of a list, of which every range stood.
   *
   * @param parts its records
   */
  default FirstRows joined(Reading parts) {
    throw new UnsupportedOperationException(parts.source() + " is read as a whole");
  }

  /** Bytes read so far of the list that was opened last, on its last way through. */
  default long bytesRead() {
    return 0;
  }

  Values<ExchangeRate> rates(Delivery file) throws IOException;

  Values<Claim> claims(Delivery file) throws IOException;

  /** Why a file whose reading ended with an exception is refused. */
  Held refusal(Delivery file, Exception fault);
}
