package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
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

  /** Bytes read so far of the list that was opened last, on its last way through. */
  default long bytesRead() {
    return 0;
  }

  Values<ExchangeRate> rates(Delivery file) throws IOException;

  Values<Claim> claims(Delivery file) throws IOException;

  /** Why a file whose reading ended with an exception is refused. */
  Held refusal(Delivery file, Exception fault);
}
