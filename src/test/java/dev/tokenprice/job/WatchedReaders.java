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

/** Readers of which it is announced what they read. */
public record WatchedReaders(FileReaders readers, Watcher watcher) implements FileReaders {
  /** Is told before a list is read. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param part such as {@code 12,1,12,4711,0,80,79}; empty where it is the whole list
     */
    void before(String list, String part) throws IOException;
  }

  @Override
  public String digest(Delivery list) throws IOException {
    return readers.digest(list);
  }

  @Override
  public Reading priceList(Delivery list) throws IOException {
    watcher.before(list.name(), "");
    return readers.priceList(list);
  }

  @Override
  public List<TextRange> ranges(Delivery list) throws IOException {
    return readers.ranges(list);
  }

  @Override
  public Reading range(Delivery list, TextRange range) throws IOException {
    watcher.before(list.name(), range.text());
    return readers.range(list, range);
  }

  @Override
  public FirstRows joined(Reading parts) {
    return readers.joined(parts);
  }

  @Override
  public Values<ExchangeRate> rates(Delivery file) throws IOException {
    return readers.rates(file);
  }

  @Override
  public Values<Claim> claims(Delivery file) throws IOException {
    return readers.claims(file);
  }

  @Override
  public Held refusal(Delivery file, Exception fault) {
    return readers.refusal(file, fault);
  }
}
