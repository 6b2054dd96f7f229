package dev.tokenprice.reading;

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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads things on a thread of its own, a few pages ahead of the one that takes them. Whatever goes
 * wrong there is thrown here, after the pages before it. An interrupt ends no wait: it is for the
 * caller to see between two things.
 */
public final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
  private static final int PAGES = 4;

  private final Stream<T> things;
  private final int size;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<List<T>> ready = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable fault;
  private Iterator<T> page = List.<T>of().iterator();

  private ReadAhead(Stream<T> things, int size) {
    this.things = things;
    this.size = size;
  }

  /**
   * @param things are closed by {@link #close}
   * @param page how many of them make a page
   */
  public static <T> ReadAhead<T> of(Stream<T> things, int page) {
    var ahead = new ReadAhead<>(things, page);
    var reader = new Thread(ahead::read, "read-ahead");
    reader.setDaemon(true);
    reader.start();
    return ahead;
  }

  /** The same as a stream. */
  public Stream<T> stream() {
    Iterable<T> all = () -> this;
    return StreamSupport.stream(all.spliterator(), false);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext()) {
      page = take().iterator();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  /** Waits until the reading thread is done with the things. */
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
    things.close();
  }

  private void read() {
    try {
      Iterator<T> each = things.iterator();
      boolean wanted = true;
      while (wanted && each.hasNext()) {
        wanted = put(page(each));
      }
      end(null);
    } catch (Throwable e) {
      end(e);
    }
  }

  private List<T> page(Iterator<T> each) {
    var read = new ArrayList<T>(size);
    while (read.size() < size && each.hasNext()) {
      read.add(each.next());
    }
    return read;
  }

  /** False if nobody takes it any more. */
  private boolean put(List<T> read) {
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
  private List<T> take() {
    lock.lock();
    try {
      while (ready.isEmpty() && !ended) {
        changed.awaitUninterruptibly();
      }
      List<T> next = ready.poll();
      changed.signalAll();
      return next == null ? none() : next;
    } finally {
      lock.unlock();
    }
  }

  private List<T> none() {
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
