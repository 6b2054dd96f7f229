package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.job.FileReaders.Values;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Settles exchange rates and claims. A file whose reading fails is refused alone. */
final class SideFiles {
  private final FileReaders readers;
  private final PriceLedger ledger;

  SideFiles(FileReaders readers, PriceLedger ledger) {
    this.readers = readers;
    this.ledger = ledger;
  }

  void settle(List<Delivery> deliveries, LocalDate businessDate) {
    deliveries.stream()
        .filter(file -> file.kind() == Kind.EXCHANGE_RATES || file.kind() == Kind.CLAIMS)
        .filter(file -> !ledger.knows(file, ""))
        .forEach(file -> settle(file, businessDate));
  }

  private void settle(Delivery file, LocalDate businessDate) {
    Runnable settling;
    try {
      settling = read(file, businessDate);
    } catch (IOException | RuntimeException e) {
      settling = () -> ledger.refuse(file, "", businessDate, readers.refusal(file, e));
    }
    settling.run();
  }

  private Runnable read(Delivery file, LocalDate businessDate) throws IOException {
    if (file.kind() == Kind.CLAIMS) {
      Values<Claim> claims = readers.claims(file);
      return () -> ledger.settleClaims(file, businessDate, claims.values(), claims.held());
    }
    Values<ExchangeRate> rates = readers.rates(file);
    return () -> ledger.settleRates(file, businessDate, rates.values(), rates.held());
  }
}
