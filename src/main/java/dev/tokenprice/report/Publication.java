package dev.tokenprice.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Files that appear in a folder together and whole, or not at all: each is written beside its place
 * under a hidden name, forced to disk, and renamed when all of them stand.
 */
final class Publication implements AutoCloseable {
  private static final String PREFIX = ".";
  private static final String SUFFIX = ".tmp";
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Map<Path, Path> written = new LinkedHashMap<>();
  private final List<Meanwhile> meanwhile = new ArrayList<>();

  /** Opens a folder, making it where there is none and clearing what a killed run left in it. */
  Publication(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path leftover : left) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  /** Writes one file; it is not in its place yet. */
  void add(String name, Content content) throws IOException {
    write(temporary(name), content);
  }

  /** Writes one file while others are written. */
  void addMeanwhile(String name, Content content) {
    Path temporary = temporary(name);
    var writing =
        new FutureTask<>(
            () -> {
              write(temporary, content);
              return true;
            });
    var thread = new Thread(writing, name);
    meanwhile.add(new Meanwhile(writing, thread));
    thread.setDaemon(true);
    thread.start();
  }

  private Path temporary(String name) {
    Path temporary = folder.resolve(PREFIX + name + SUFFIX);
    written.put(temporary, folder.resolve(name));
    return temporary;
  }

  private static void write(Path temporary, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    content.verify(temporary);
  }

  /** Puts every file in its place. */
  void publish() throws IOException {
    for (Meanwhile file : meanwhile) {
      file.await();
    }
    for (Path place : written.values()) {
      if (Files.isDirectory(place)) {
        throw new FileSystemException(place.toString(), null, "is a folder");
      }
    }
    for (Map.Entry<Path, Path> file : written.entrySet()) {
      Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
    }
    forceFolder();
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    for (Meanwhile file : meanwhile) {
      file.stop();
    }
    for (Path temporary : written.keySet()) {
      Files.deleteIfExists(temporary);
    }
  }

  /** The renames themselves reach the disk; where a folder cannot be opened they do so in time. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** A file that is written on a thread of its own. */
  private record Meanwhile(FutureTask<Boolean> writing, Thread thread) {
    void await() throws IOException {
      try {
        writing.get();
      } catch (InterruptedException e) {
        throw stopped();
      } catch (ExecutionException e) {
        Throwable fault = e.getCause();
        if (fault instanceof RuntimeException wrong) {
          throw wrong;
        }
        if (fault instanceof Error grave) {
          throw grave;
        }
        throw fault instanceof IOException io ? io : new IOException(fault);
      }
    }

    void stop() throws IOException {
      writing.cancel(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw stopped();
      }
    }

    private static InterruptedIOException stopped() {
      Thread.currentThread().interrupt();
      return new InterruptedIOException("told to stop while a file was written");
    }
  }

  /** What a file holds. */
  @FunctionalInterface
  interface Content {
    /** Writes the file; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;

    /** Fails if what was written cannot be read back. */
    default void verify(Path file) throws IOException {}
  }
}
