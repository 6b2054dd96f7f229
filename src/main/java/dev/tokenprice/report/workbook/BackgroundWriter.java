package dev.tokenprice.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes text as UTF-8 while the next is made: whole blocks on a thread of its own. */
final class BackgroundWriter implements Closeable {
  private static final int CHARACTERS = 1 << 15;

  private final OutputStream out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          writing -> {
            var background = new Thread(writing, "rows");
            background.setDaemon(true);
            return background;
          });
  private StringBuilder block = new StringBuilder();
  private StringBuilder spare = new StringBuilder();
  private Future<?> written = CompletableFuture.completedFuture(null);

  BackgroundWriter(OutputStream out) {
    this.out = out;
  }

  /** Whole characters: no half of a pair at the end. */
  void write(CharSequence text) throws IOException {
    block.append(text);
    if (block.length() >= CHARACTERS) {
      hand();
    }
  }

  /** Gives the block to the thread. */
  private void hand() throws IOException {
    await();
    StringBuilder full = block;
    block = spare;
    block.setLength(0);
    spare = full;
    written =
        thread.submit(
            () -> {
              out.write(full.toString().getBytes(StandardCharsets.UTF_8));
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
    out.write(block.toString().getBytes(StandardCharsets.UTF_8));
    block.setLength(0);
    out.flush();
  }

  /** What was not flushed is not wanted any more. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    out.close();
  }
}
