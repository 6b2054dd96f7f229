package dev.tokenprice.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * When each file of the archive was taken in, and under which name: what the bytes alone do not
 * say. A text file that only grows; a line that a kill cut short is left out.
 */
public final class Journal {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int FIELDS = 6;
  private static final String END = ".";

  private final Path file;
  private final Archive archive;

  public Journal(Path file, Archive archive) {
    this.file = file;
    this.archive = archive;
  }

  /** A file taken in on a business date. */
  public record Entry(LocalDate businessDate, Delivery delivery) {}

  /** Adds files taken in on a business date, and returns when they are on disk. */
  public void add(LocalDate businessDate, List<Delivery> deliveries) throws IOException {
    if (deliveries.isEmpty()) {
      return;
    }
    var lines = new StringBuilder(endsInALine() ? "" : "\n");
    deliveries.forEach(delivery -> lines.append(line(businessDate, delivery)));
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Everything, in the order in which it was taken in; empty if nothing ever was. */
  public List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    if (Files.exists(file)) {
      for (String line : Files.readString(file).split("\n", -1)) {
        String[] fields = TAB.split(line, -1);
        if (fields.length == FIELDS && fields[FIELDS - 1].equals(END)) {
          entries.add(entry(fields));
        }
      }
    }
    return entries;
  }

  private boolean endsInALine() throws IOException {
    return !Files.exists(file) || Files.readString(file).endsWith("\n");
  }

  private static String line(LocalDate businessDate, Delivery delivery) {
    return String.join(
            "\t",
            businessDate.toString(),
            delivery.kind().name(),
            delivery.sha256(),
            String.valueOf(delivery.bytes()),
            escape(delivery.name()),
            END)
        + "\n";
  }

  private Entry entry(String[] fields) {
    return new Entry(
        LocalDate.parse(fields[0]),
        new Delivery(
            unescape(fields[4]),
            archive.place(fields[2]),
            fields[2],
            Long.parseLong(fields[3]),
            Kind.valueOf(fields[1])));
  }

  private static String escape(String name) {
    return name.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A");
  }

  private static String unescape(String name) {
    return name.replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
