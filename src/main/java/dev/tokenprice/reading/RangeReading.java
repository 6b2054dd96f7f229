package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.reading.table.PriceTables.TableRow;
import dev.tokenprice.reading.table.RangePass;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A part of a long list. It has first rows alone: if they do not stand, the part says nothing. */
final class RangeReading implements Reading {
  private final String source;
  private final @Nullable LocalDate listDate;
  private final RangePass pass;

  RangeReading(String source, @Nullable LocalDate listDate, RangePass pass) {
    this.source = source;
    this.listDate = listDate;
    this.pass = pass;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public @Nullable LocalDate listDate() {
    return listDate;
  }

  @Override
  public Optional<Held> refusal() {
    return Optional.empty();
  }

  @Override
  public Optional<FirstRows> firstRows() {
    return Optional.of(new Rows(pass));
  }

  /**
   * @throws IllegalStateException always: the list is to be read as a whole
   */
  @Override
  public Stream<RowReading> rows() {
    throw new IllegalStateException("no part of a list that can be read apart");
  }

  private static final class Rows implements FirstRows {
    private static final int PAGE = 500;

    private final RangePass pass;
    private final ReadAhead<TableRow> ahead;

    Rows(RangePass pass) {
      this.pass = pass;
      Iterator<TableRow> rows = pass;
      ahead =
          ReadAhead.of(
              StreamSupport.stream(
                  Spliterators.spliteratorUnknownSize(
                      rows, Spliterator.ORDERED | Spliterator.NONNULL),
                  false),
              PAGE);
    }

    @Override
    public boolean hasNext() {
      return ahead.hasNext();
    }

    @Override
    public RowReading next() {
      return PriceListReading.row(ahead.next());
    }

    @Override
    public boolean stand() {
      return pass.isPlain();
    }

    @Override
    public void close() {
      ahead.close();
      pass.close();
    }
  }
}
