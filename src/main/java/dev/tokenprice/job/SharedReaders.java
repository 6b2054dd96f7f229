package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.shared.FailedReadingException;
import dev.tokenprice.ledger.shared.SharedReadings;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes lists as the workers read them, and reads itself what none of them did. */
final class SharedReaders implements FileReaders {
  private final FileReaders own;
  private final Cuts cuts;
  private final SharedReadings readings;
  private final String program;

  SharedReaders(FileReaders own, Cuts cuts, SharedReadings readings, String program) {
    this.own = own;
    this.cuts = cuts;
    this.readings = readings;
    this.program = program;
  }

  @Override
  public String digest(Delivery list) throws IOException {
    return own.digest(list);
  }

  @Override
  public Reading priceList(Delivery list) throws IOException {
    ReadingOrder order = ReadingOrder.of(list, digest(list), "", program);
    List<String> parts = order.in(cuts.of(list)).stream().map(ReadingOrder::reading).toList();
    Optional<Reading> shared =
        parts.size() == 1
            ? readings.find(parts.get(0))
            : readings.join(parts).map(joined -> new JoinedReading(joined, list, own));
    return shared.isPresent() ? shared.get() : own.priceList(list);
  }

  @Override
  public Values<ExchangeRate> rates(Delivery file) throws IOException {
    return own.rates(file);
  }

  @Override
  public Values<Claim> claims(Delivery file) throws IOException {
    return own.claims(file);
  }

  @Override
  public Held refusal(Delivery file, Exception fault) {
    return fault instanceof FailedReadingException failed
        ? failed.held()
        : own.refusal(file, fault);
  }
}
