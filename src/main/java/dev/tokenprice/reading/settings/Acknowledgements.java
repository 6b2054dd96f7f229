package dev.tokenprice.reading.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of acknowledgements, which a person may edit: it is the record of them. */
public final class Acknowledgements {
  private static final List<String> KEYS = List.of("what", "until", "recorded", "note");
  private static final String TITLE =
      "# What people have judged. \"acknowledge\" adds to this file; it may be edited by hand.\n";

  private final Path file;
  private final List<Acknowledgement> all;

  private Acknowledgements(Path file, List<Acknowledgement> all) {
    this.file = file;
    this.all = List.copyOf(all);
  }

  /**
   * @throws SettingsException if a key or value is not valid
   */
  public static Acknowledgements in(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Acknowledgements(file, List.of());
    }
    String name = String.valueOf(file.getFileName());
    var all = new ArrayList<Acknowledgement>();
    Setting.parse(name, Files.readAllBytes(file))
        .entries()
        .forEach((number, setting) -> all.add(acknowledgement(number, setting)));
    return new Acknowledgements(file, all);
  }

  /**
   * Key to note of those that hold on a day.
   *
   * @param knownOn what was said later does not count; null: everything counts
   */
  public Map<String, String> on(LocalDate day, @Nullable LocalDate knownOn) {
    var held = new LinkedHashMap<String, String>();
    all.stream()
        .filter(one -> !one.until().isBefore(day))
        .filter(one -> knownOn == null || !one.recordedOn().isAfter(knownOn))
        .forEach(one -> held.put(one.key(), one.note()));
    return held;
  }

  /** Writes these on top; the file is the old one or the new one, never a part. */
  public Acknowledgements with(List<Acknowledgement> more) throws IOException {
    var byNumber = new LinkedHashMap<String, Acknowledgement>();
    all.forEach(one -> byNumber.put(one.number(), one));
    more.forEach(one -> byNumber.put(one.number(), one));
    var extended = new Acknowledgements(file, List.copyOf(byNumber.values()));
    extended.write();
    return extended;
  }

  private void write() throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    var text = new StringBuilder(TITLE);
    all.forEach(one -> text.append(text(one)));
    Files.writeString(temporary, text);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(Acknowledgement one) {
    return """
        "%s":
          what: %s
          until: %s
          recorded: %s
          note: %s
        """
        .formatted(
            one.number(), quoted(one.key()), one.until(), one.recordedOn(), quoted(one.note()));
  }

  private static String quoted(String text) {
    String plain = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Acknowledgement acknowledgement(String number, Setting setting) {
    return new Acknowledgement(
        number,
        of(setting, "what").text(),
        date(of(setting, "until")),
        date(of(setting, "recorded")),
        of(setting, "note").text());
  }

  private static Setting of(Setting setting, String key) {
    Setting value = setting.entries(KEYS).get(key);
    if (value == null) {
      throw setting.refused("the keys " + String.join(", ", KEYS), key);
    }
    return value;
  }

  private static LocalDate date(Setting setting) {
    try {
      return LocalDate.parse(setting.text());
    } catch (DateTimeParseException e) {
      throw setting.refused("a date such as 2024-12-31", "");
    }
  }
}
