package dev.tokenprice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Every delivery ever taken in, compressed, by its SHA-256. */
public final class Archive {
  private static final int BUFFER = 1 << 16;
  private static final String INCOMING = "incoming.tmp";

  private final Path root;

  /**
   * @param root made when the first file is stored
   */
  public Archive(Path root) {
    this.root = root;
  }

  /**
   * Keeps a delivery's bytes; does nothing if it has them.
   *
   * @throws ChangedFileException if they are no longer those of its fingerprint
   * @throws IOException if they cannot be read or written
   */
  public void store(Delivery delivery) throws IOException {
    Path place = place(delivery.sha256());
    if (Files.exists(place)) {
      return;
    }
    Files.createDirectories(root.resolve(delivery.sha256().substring(0, 2)));
    Path incoming = root.resolve(INCOMING);
    try {
      compress(delivery, incoming);
      Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** Removes what a killed run left half stored. */
  public void tidy() throws IOException {
    Files.deleteIfExists(root.resolve(INCOMING));
  }

  /**
   * The bytes with that SHA-256.
   *
   * @throws java.nio.file.NoSuchFileException if the archive has none
   */
  public InputStream open(String sha256) throws IOException {
    return new GZIPInputStream(Files.newInputStream(place(sha256)), BUFFER);
  }

  /**
   * The bytes with that SHA-256 as they are kept, compressed.
   *
   * @throws java.nio.file.NoSuchFileException if the archive has none
   */
  public InputStream stored(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  /**
   * Unpacks bytes that were {@link #stored} into a file.
   *
   * @throws IOException if they are not those with that SHA-256
   */
  public static void unpack(InputStream stored, String sha256, Path into) throws IOException {
    String found;
    try (OutputStream out = Files.newOutputStream(into)) {
      found = Fingerprint.copy(new GZIPInputStream(stored, BUFFER), out);
    }
    if (!found.equals(sha256)) {
      throw new IOException("expected bytes of SHA-256 " + sha256 + ", found " + found);
    }
  }

  /** Unpacks the bytes with that SHA-256 into a file. */
  public void unpack(String sha256, Path into) throws IOException {
    try (InputStream bytes = open(sha256)) {
      Files.copy(bytes, into, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Reads the bytes with that SHA-256.
   *
   * @throws IOException if the archive has none, or they are no longer those
   */
  public void verify(String sha256) throws IOException {
    String found;
    try (InputStream bytes = open(sha256)) {
      found = Fingerprint.copy(bytes, OutputStream.nullOutputStream());
    }
    if (!found.equals(sha256)) {
      throw new IOException(
          place(sha256) + ": expected bytes of SHA-256 " + sha256 + ", found " + found);
    }
  }

  public boolean holds(String sha256) {
    return Files.exists(place(sha256));
  }

  Path place(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256 + ".gz");
  }

  private static void compress(Delivery delivery, Path into) throws IOException {
    try (InputStream bytes = Files.newInputStream(delivery.path(), LinkOption.NOFOLLOW_LINKS);
        FileChannel channel =
            FileChannel.open(
                into,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      var zip = new FastGzip(Channels.newOutputStream(channel));
      String found = Fingerprint.copy(bytes, zip);
      if (!found.equals(delivery.sha256())) {
        throw new ChangedFileException(delivery.name());
      }
      zip.finish();
      channel.force(true);
    }
  }

  /** The fastest level: an archive is written nightly and read once in a blue moon. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
