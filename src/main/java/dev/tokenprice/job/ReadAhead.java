package dev.tokenprice.job;

import dev.tokenprice.reading.RowReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a list on a thread of its own, a few pages ahead of the one that takes them.
 * Whatever goes wrong there is thrown here, after the pages before it. An interrupt ends no wait:
 * it is for the caller to see between two records.
 */
final class ReadAhead implements Iterator<RowReading>, AutoCloseable {
  private static final int PAGE = 500;
  private static final int PAGES = 4;

  private final Stream<RowReading> rows;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<List<RowReading>> ready = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable fault;
  private Iterator<RowReading> page = List.<RowReading>of().iterator();

  private ReadAhead(Stream<RowReading> rows) {
    this.rows = rows;
  }

  /**
   * @param rows are closed by {@link #close}
   */
  static ReadAhead of(Stream<RowReading> rows) {
    var ahead = new ReadAhead(rows);
    var reader = new Thread(ahead::read, "read-ahead");
    reader.setDaemon(true);
    reader.start();
    return ahead;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext()) {
      page = take().iterator();
    }
    return page.hasNext();
  }

  @Override
  public RowReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  /** Waits until the reading thread is done with the rows. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      while (!ended) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
    rows.close();
  }

  private void read() {
    try {
      Iterator<RowReading> each = rows.iterator();
      boolean wanted = true;
      while (wanted && each.hasNext()) {
        wanted = put(page(each));
      }
      end(null);
    } catch (Throwable e) {
      end(e);
    }
  }

  private static List<RowReading> page(Iterator<RowReading> each) {
    var read = new ArrayList<RowReading>(PAGE);
    while (read.size() < PAGE && each.hasNext()) {
      read.add(each.next());
    }
    return read;
  }

  /** False if nobody takes it any more. */
  private boolean put(List<RowReading> read) {
    lock.lock();
    try {
      while (ready.size() >= PAGES && !closed) {
        changed.awaitUninterruptibly();
      }
      ready.add(read);
      changed.signalAll();
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void end(@Nullable Throwable with) {
    lock.lock();
    try {
      fault = with;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next page; empty after the last. */
  private List<RowReading> take() {
    lock.lock();
    try {
      while (ready.isEmpty() && !ended) {
        changed.awaitUninterruptibly();
      }
      List<RowReading> next = ready.poll();
      changed.signalAll();
      return next == null ? none() : next;
    } finally {
      lock.unlock();
    }
  }

  private List<RowReading> none() {
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof RuntimeException exception) {
      throw exception;
    }
    if (fault != null) {
      throw new IllegalStateException(fault);
    }
    return List.of();
  }
}
