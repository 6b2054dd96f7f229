package dev.tokenprice.job;

import dev.tokenprice.intake.Delivery;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.Reading;
import dev.tokenprice.reading.RowReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plainest of lists: {@code model amount} a line; {@code ? text} is a held cell, {@code
 * !word} does what {@link #onCommand} says.
 */
class PlainReaders implements FileReaders {
  @Override
  public String digest(Delivery list) throws IOException {
    return "";
  }

  @Override
  public Reading priceList(Delivery list) throws IOException {
    List<String> lines = Files.readAllLines(list.path());
    if (lines.contains("refuse")) {
      return reading(list, Stream.of(), refusal(list, new IOException("refused")));
    }
    Stream<RowReading> rows =
        IntStream.range(0, lines.size()).mapToObj(i -> row(list.name(), i + 1, lines.get(i)));
    return reading(list, rows, null);
  }

  @Override
  public Values<ExchangeRate> rates(Delivery file) throws IOException {
    List<ExchangeRate> rates =
        Files.readAllLines(file.path()).stream()
            .map(line -> line.split(" ", -1))
            .map(
                words ->
                    new ExchangeRate(
                        words[0], LocalDate.parse(words[1]), new BigDecimal(words[2]), "test"))
            .toList();
    return new Values<>(rates, List.of());
  }

  @Override
  public Values<Claim> claims(Delivery file) throws IOException {
    return new Values<>(List.of(), List.of());
  }

  @Override
  public Held refusal(Delivery file, Exception fault) {
    return Held.of(
        Provenance.ofFile(file.name()), HoldReason.MALFORMED, String.valueOf(fault.getMessage()));
  }

  /** A line beginning with an exclamation mark. */
  void onCommand(String word) {
    throw new IllegalStateException(word);
  }

  private RowReading row(String file, int line, String text) {
    if (text.startsWith("!")) {
      onCommand(text.substring(1));
      return new RowReading(line, 0, 0, 0, List.of(), List.of());
    }
    if (text.startsWith("lost")) {
      return new RowReading(line, 1, 0, 0, List.of(), List.of());
    }
    if (text.startsWith("?")) {
      Held held = Held.of(new Provenance(file, line, "price", text), HoldReason.AMBIGUOUS);
      return new RowReading(line, 1, 0, 0, List.of(), List.of(held));
    }
    String[] words = text.split(" ", -1);
    var quote =
        new Quote(
            new Offer("vendor", words[0], Service.INFERENCE, Conditions.NONE),
            Meter.INPUT,
            new Money(new BigDecimal(words[1]), "CNY"),
            Unit.MILLION_TOKENS,
            null,
            null,
            Phase.FROM,
            null,
            null,
            new Provenance(file, line, "price", words[1]));
    return new RowReading(line, 1, 1, 0, List.of(quote), List.of());
  }

  private static Reading reading(Delivery list, Stream<RowReading> rows, @Nullable Held refusal) {
    return new Reading() {
      @Override
      public String source() {
        return list.name().replaceAll("(-\\d{4}-\\d{2}-\\d{2})?\\.csv$", "");
      }

      @Override
      public @Nullable LocalDate listDate() {
        String date = list.name().replaceAll("^.*-(\\d{4}-\\d{2}-\\d{2})\\.csv$", "$1");
        return date.equals(list.name()) ? null : LocalDate.parse(date);
      }

      @Override
      public Optional<Held> refusal() {
        return Optional.ofNullable(refusal);
      }

      @Override
      public Stream<RowReading> rows() {
        return rows;
      }
    };
  }
}
