package dev.tokenprice.cli;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * SIGTERM and Ctrl-C: the run is told to stop at its next safe point, and the process waits for it.
 * While it is closed nothing else must be done: the process ends meanwhile.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean given;
  private @Nullable Runnable stop;

  /**
   * @param told what is done first when the signal comes
   */
  StopSignal(Runnable told) {
    hook = new Thread(() -> stop(told), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the signal came. */
  boolean given() {
    return given;
  }

  /** What tells the work to stop; at once if the signal came before. */
  synchronized void stopsBy(Runnable stopping) {
    stop = stopping;
    if (given) {
      stopping.run();
    }
  }

  private void stop(Runnable told) {
    synchronized (this) {
      given = true;
      told.run();
      if (stop != null) {
        stop.run();
      }
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!given) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
