package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes text as UTF-8 while the next is made: whole blocks on a thread of its own. */
final class BackgroundWriter extends Writer {
  private static final int CHARACTERS = 1 << 16;

  private final OutputStream out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          writing -> {
            var background = new Thread(writing, "rows");
            background.setDaemon(true);
            return background;
          });
  private char[] block = new char[CHARACTERS];
  private char[] spare = new char[CHARACTERS];
  private int length;
  private Future<?> written = CompletableFuture.completedFuture(null);

  BackgroundWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int c) throws IOException {
    if (length == CHARACTERS) {
      hand();
    }
    block[length++] = (char) c;
  }

  @Override
  public void write(char[] text, int from, int count) throws IOException {
    int done = 0;
    while (done < count) {
      int part = room(count - done);
      System.arraycopy(text, from + done, block, length, part);
      length += part;
      done += part;
    }
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    int done = 0;
    while (done < count) {
      int part = room(count - done);
      text.getChars(from + done, from + done + part, block, length);
      length += part;
      done += part;
    }
  }

  /** How many of some characters go into the block, at least one. */
  private int room(int wanted) throws IOException {
    if (length == CHARACTERS) {
      hand();
    }
    return Math.min(wanted, CHARACTERS - length);
  }

  /** Gives the block to the thread, but for the first half of a pair at its end. */
  private void hand() throws IOException {
    await();
    int whole = length > 0 && Character.isHighSurrogate(block[length - 1]) ? length - 1 : length;
    char[] full = block;
    if (whole < length) {
      spare[0] = full[whole];
    }
    length -= whole;
    block = spare;
    spare = full;
    written =
        thread.submit(
            () -> {
              out.write(encoded(full, whole));
              return whole;
            });
  }

  private static byte[] encoded(char[] text, int length) {
    return new String(text, 0, length).getBytes(StandardCharsets.UTF_8);
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
  @Override
  public void flush() throws IOException {
    await();
    out.write(encoded(block, length));
    length = 0;
    out.flush();
  }

  /** What was not flushed is not wanted any more. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    out.close();
  }
}
