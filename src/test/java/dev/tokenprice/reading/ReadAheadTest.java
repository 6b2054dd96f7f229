package dev.tokenprice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int PAGE = 500;

  private static RowReading row(long line) {
    return new RowReading(line, 0, 0, 0, List.of(), List.of());
  }

  private static List<Long> lines(ReadAhead<RowReading> ahead) {
    var lines = new ArrayList<Long>();
    ahead.forEachRemaining(row -> lines.add(row.line()));
    return lines;
  }

  @Test
  void everyRecordComesInItsOrder() {
    try (var ahead = ReadAhead.of(LongStream.range(0, 12_345).mapToObj(ReadAheadTest::row), PAGE)) {
      assertThat(lines(ahead)).isEqualTo(LongStream.range(0, 12_345).boxed().toList());
    }
  }

  @Test
  void noRecordsAreNone() {
    try (var ahead = ReadAhead.of(Stream.of(), PAGE)) {
      assertThat(ahead).isExhausted();
    }
  }

  @Test
  void aFaultOfTheReaderIsThrownWhereTheRecordsAreTaken() {
    var fault = new IllegalStateException("line 3000");
    try (var ahead = ReadAhead.of(failingAt(3000, fault), PAGE)) {
      assertThatThrownBy(() -> lines(ahead)).isSameAs(fault);
    }
  }

  @Test
  void soIsAnErrorOfTheMachine() {
    var error = new StackOverflowError();
    try (var ahead = ReadAhead.of(failingAt(0, error), PAGE)) {
      assertThatThrownBy(ahead::hasNext).isSameAs(error);
    }
  }

  @Test
  void whoeverTakesNoMoreWaitsForTheReaderAndLeavesNoThread() {
    var read = new AtomicLong();
    var closed = new AtomicBoolean();
    var endless = LongStream.iterate(0, i -> i + 1).peek(read::set).mapToObj(ReadAheadTest::row);
    var ahead = ReadAhead.of(endless.onClose(() -> closed.set(true)), PAGE);
    assertThat(ahead.next().line()).isZero();
    ahead.close();

    long atClose = read.get();
    assertThat(closed).isTrue();
    assertThat(atClose).isLessThan(10_000);
    assertThat(read).hasValue(atClose);
  }

  @Test
  void anInterruptIsKeptForTheCallerAndLosesNoRecord() {
    try (var ahead = ReadAhead.of(LongStream.range(0, 5000).mapToObj(ReadAheadTest::row), PAGE)) {
      Thread.currentThread().interrupt();
      assertThat(lines(ahead)).hasSize(5000);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Stream<RowReading> failingAt(long at, Throwable fault) {
    return LongStream.range(0, 10_000)
        .mapToObj(
            line -> {
              if (line < at) {
                return row(line);
              }
              if (fault instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) fault;
            });
  }
}
