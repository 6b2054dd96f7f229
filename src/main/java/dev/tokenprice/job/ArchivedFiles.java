package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;

/** Reads deliveries as they lie in the archive, one at a time. */
final class ArchivedFiles implements FileReaders {
  private final FileReaders readers;
  private final Archive archive;
  private final Path unpacked;

  /**
   * @param unpacked a file to unpack into
   */
  ArchivedFiles(FileReaders readers, Archive archive, Path unpacked) {
    this.readers = readers;
    this.archive = archive;
    this.unpacked = unpacked;
  }

  @Override
  public String digest(Delivery list) throws IOException {
    return readers.digest(list);
  }

  @Override
  public Reading priceList(Delivery list) throws IOException {
    return readers.priceList(unpack(list));
  }

  @Override
  public Values<ExchangeRate> rates(Delivery file) throws IOException {
    return readers.rates(unpack(file));
  }

  @Override
  public Values<Claim> claims(Delivery file) throws IOException {
    return readers.claims(unpack(file));
  }

  @Override
  public Held refusal(Delivery file, Exception fault) {
    return readers.refusal(file, fault);
  }

  private Delivery unpack(Delivery file) throws IOException {
    archive.unpack(file.sha256(), unpacked);
    return new Delivery(file.name(), unpacked, file.sha256(), file.bytes(), file.kind());
  }
}
