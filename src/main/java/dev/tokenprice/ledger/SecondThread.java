package dev.tokenprice.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A second thread in the transaction of the first. One of the two is at the database at a time: the
 * first waits before it goes there.
 */
final class SecondThread {
  private final DataSource dataSource;
  private CompletableFuture<@Nullable Void> work = CompletableFuture.completedFuture(null);

  SecondThread(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Begins some work once that before it is done. */
  void begin(Runnable next) {
    await();
    Object connection = TransactionSynchronizationManager.getResource(dataSource);
    work =
        CompletableFuture.runAsync(
            connection == null ? next : () -> within(connection, next), thread -> start(thread));
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "ledger");
    thread.setDaemon(true);
    thread.start();
  }

  private void within(Object connection, Runnable next) {
    TransactionSynchronizationManager.bindResource(dataSource, connection);
    try {
      next.run();
    } finally {
      TransactionSynchronizationManager.unbindResource(dataSource);
    }
  }

  /** Waits until the work is done; whatever went wrong with it is thrown here. */
  void await() {
    try {
      work.join();
    } catch (CompletionException e) {
      work = CompletableFuture.completedFuture(null);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
