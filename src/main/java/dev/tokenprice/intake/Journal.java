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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When each file of the archive was taken in, and under which name: what the bytes alone do not
 * say. A text file that only grows: one block of lines a run, a blank line between two; a line that
 * a kill cut short is left out.
 */
public final class Journal {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int FIELDS = 6;
  private static final String END = ".";
  private static final String GONE = "-";

  private final Path file;
  private final Archive archive;

  public Journal(Path file, Archive archive) {
    this.file = file;
    this.archive = archive;
  }

  /**
   * What happened to one file of the input folder.
   *
   * @param gone it was no longer there; the delivery is what it last was
   */
  public record Entry(LocalDate businessDate, Delivery delivery, boolean gone) {}

  /** Adds what a run found on a business date, and returns when it is on disk. */
  public void add(LocalDate businessDate, List<Delivery> taken, List<Delivery> gone)
      throws IOException {
    if (taken.isEmpty() && gone.isEmpty()) {
      return;
    }
    var lines = new StringBuilder(separator());
    taken.forEach(delivery -> lines.append(line(businessDate, delivery, delivery.sha256())));
    gone.forEach(delivery -> lines.append(line(businessDate, delivery, GONE)));
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

  /** Run by run, in the order in which they took in; empty if nothing ever was. */
  public List<List<Entry>> runs() throws IOException {
    var runs = new ArrayList<List<Entry>>();
    var present = new LinkedHashMap<String, Delivery>();
    boolean begins = true;
    for (String line :
        Files.exists(file) ? Files.readString(file).split("\n", -1) : new String[0]) {
      String[] fields = TAB.split(line, -1);
      if (line.isEmpty()) {
        begins = true;
      } else if (fields.length == FIELDS && fields[FIELDS - 1].equals(END)) {
        Entry entry = entry(fields, present);
        if (begins || !last(runs).businessDate().equals(entry.businessDate())) {
          runs.add(new ArrayList<>());
          begins = false;
        }
        runs.get(runs.size() - 1).add(entry);
      }
    }
    return runs;
  }

  /** What lay in the input folder when the last run looked, by name. */
  public Map<String, Delivery> present() throws IOException {
    var present = new LinkedHashMap<String, Delivery>();
    runs().forEach(run -> run.forEach(entry -> apply(entry, present)));
    return present;
  }

  /** Brings what lay in the input folder up to an entry. */
  public static void apply(Entry entry, Map<String, Delivery> present) {
    if (entry.gone()) {
      present.remove(entry.delivery().name());
    } else {
      present.put(entry.delivery().name(), entry.delivery());
    }
  }

  private static Entry last(List<List<Entry>> runs) {
    List<Entry> run = runs.get(runs.size() - 1);
    return run.get(run.size() - 1);
  }

  private String separator() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    return Files.readString(file).endsWith("\n") ? "\n" : "\n\n";
  }

  private static String line(LocalDate businessDate, Delivery delivery, String sha256) {
    return String.join(
            "\t",
            businessDate.toString(),
            delivery.kind().name(),
            sha256,
            String.valueOf(delivery.bytes()),
            escape(delivery.name()),
            END)
        + "\n";
  }

  private Entry entry(String[] fields, Map<String, Delivery> present) {
    String name = unescape(fields[4]);
    boolean gone = fields[2].equals(GONE);
    Delivery known = gone ? present.get(name) : null;
    Delivery delivery = known == null ? delivery(name, fields) : known;
    var entry = new Entry(LocalDate.parse(fields[0]), delivery, gone);
    apply(entry, present);
    return entry;
  }

  private Delivery delivery(String name, String[] fields) {
    return new Delivery(
        name,
        fields[2].equals(GONE) ? file : archive.place(fields[2]),
        fields[2],
        Long.parseLong(fields[3]),
        Kind.valueOf(fields[1]));
  }

  private static String escape(String name) {
    return name.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescape(String name) {
    return name.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
