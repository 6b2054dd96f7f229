package dev.tokenprice.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes text while the next is made: whole blocks on a thread of its own. */
final class BackgroundWriter implements Closeable {
  private static final int BYTES = 1 << 15;

  private final OutputStream out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          writing -> {
            var background = new Thread(writing, "rows");
            background.setDaemon(true);
            return background;
          });
  private Utf8 block = new Utf8('?');
  private Utf8 spare = new Utf8('?');
  private Future<?> written = CompletableFuture.completedFuture(null);

  BackgroundWriter(OutputStream out) {
    this.out = out;
  }

  void write(Utf8 text) throws IOException {
    block.add(text);
    if (block.size() >= BYTES) {
      hand();
    }
  }

  /** Gives the block to the thread. */
  private void hand() throws IOException {
    await();
    Utf8 full = block;
    block = spare;
    spare = full;
    written =
        thread.submit(
            () -> {
              full.moveTo(out);
              return full;
            });
  }

  private void await() throws IOException {
    try {
      written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop while rows were written");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** The last block needs no thread. */
  void flush() throws IOException {
    await();
    block.moveTo(out);
    out.flush();
  }

  /** What was not flushed is not wanted any more. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    out.close();
  }
}
