package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.FirstRows;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.MappingException;
import dev.tokenprice.reading.Mappings;
import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.PriceListReading;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.claims.ClaimsReader;
import dev.tokenprice.reading.rates.RatesReader;
import dev.tokenprice.reading.table.JoinedRows;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.TextRange;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readers of the room reading, for files of one input folder. */
public final class InputReaders implements FileReaders {
  /** Bytes beside which the head of a list, read once more with each part, is little. */
  private static final long RANGE = 32L << 20;

  private final Path input;
  private final ReadingLimits limits;
  private final long range;
  private final String ownSettings;
  private final PriceListReader lists;
  private final RatesReader rates = new RatesReader();
  private final ClaimsReader claims = new ClaimsReader();
  private @Nullable CountedContent open;

  public InputReaders(Path input, Vocabulary vocabulary, ReadingLimits limits) {
    this(input, vocabulary, limits, RANGE);
  }

  /**
   * @param range bytes above which a list is cut, into equal parts
   */
  InputReaders(Path input, Vocabulary vocabulary, ReadingLimits limits, long range) {
    this.input = input;
    this.limits = limits;
    this.range = range;
    this.ownSettings = vocabulary.ownWords() + (limits.equals(ReadingLimits.DEFAULT) ? "" : limits);
    this.lists = new PriceListReader(vocabulary, limits);
  }

  @Override
  public String digest(Delivery list) throws IOException {
    String own = ownSettings + mapping(list);
    return own.isEmpty() ? "" : RunIdentity.digest(own);
  }

  private String mapping(Delivery list) throws IOException {
    try {
      Mapping mapping = Mappings.of(input, list.name());
      return mapping.equals(Mapping.none()) ? "" : mapping.toString();
    } catch (MappingException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Override
  public Reading priceList(Delivery list) throws IOException {
    try {
      Mapping mapping = Mappings.of(input, list.name());
      open = new CountedContent(Content.of(list.path()));
      return lists.begin(list.name(), open, mapping);
    } catch (MappingException e) {
      return PriceListReading.refused(list.name(), null, e.held(list.name()));
    }
  }

  @Override
  public List<TextRange> ranges(Delivery list) throws IOException {
    long parts = (list.bytes() + range - 1) / range;
    if (parts < 2 || !mapping(list).isEmpty()) {
      return List.of();
    }
    return lists.ranges(list.name(), Content.of(list.path()), list.bytes() / parts + 1);
  }

  @Override
  public Reading range(Delivery list, TextRange part) throws IOException {
    return lists.range(list.name(), Content.of(list.path()), part);
  }

  @Override
  public FirstRows joined(Reading parts) {
    return new JoinedRows(parts.rows(), parts.listDate(), limits);
  }

  @Override
  public long bytesRead() {
    return open == null ? 0 : open.bytesRead();
  }

  @Override
  public Values<ExchangeRate> rates(Delivery file) throws IOException {
    var reading = rates.read(file.name(), Files.readAllBytes(file.path()));
    return new Values<>(reading.rates(), reading.held());
  }

  @Override
  public Values<Claim> claims(Delivery file) throws IOException {
    var reading = claims.read(file.name(), Files.readAllBytes(file.path()));
    return new Values<>(reading.claims(), reading.held());
  }

  @Override
  public Held refusal(Delivery file, Exception fault) {
    if (fault instanceof RefusedException refused) {
      return PriceListReader.refusal(file.name(), refused);
    }
    String evidence = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return Held.of(Provenance.ofFile(file.name()), HoldReason.NOT_READABLE, evidence);
  }
}
