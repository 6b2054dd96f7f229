package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.ledger.shared.FailedReadingException;
import dev.tokenprice.ledger.shared.SharedReadings;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import java.io.IOException;
import java.util.Optional;

/** Takes lists as the workers read them, and reads itself what none of them did. */
final class SharedReaders implements FileReaders {
  private final FileReaders own;
  private final SharedReadings readings;
  private final String program;

  SharedReaders(FileReaders own, SharedReadings readings, String program) {
    this.own = own;
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
    Optional<Reading> shared = readings.find(order.reading());
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
