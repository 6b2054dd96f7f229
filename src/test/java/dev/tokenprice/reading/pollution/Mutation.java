package dev.tokenprice.reading.pollution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Random damage to a file, several kinds at once. */
final class Mutation {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));
  private static final String[] MARKS = {
    "\"",
    "\"\"",
    "'",
    "\\",
    ",",
    ",,",
    ";",
    "\t",
    "|",
    "\n\n",
    "\r\n\r\n",
    "#",
    "\u001b[2J",
    "\u0000",
    "\uFEFF"
  };

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** Damage that leaves no cell with another text that could be meant. */
  byte[] damaged(CleanFile file) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    for (int i = random.nextInt(3); i > 0; i--) {
      damageLines(lines);
    }
    String text = lines.stream().map(line -> line + lineEnd()).collect(Collectors.joining());
    for (int i = random.nextInt(3); i > 0; i--) {
      text = withMark(text);
    }
    return damageBytes(encoded(text));
  }

  /** Any bytes at all, so many of a file's as are left. */
  byte[] garbled(CleanFile file) {
    byte[] bytes = damaged(file);
    for (int i = random.nextInt(20); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void damageLines(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> lines.add(at, "");
      case 3 -> lines.set(at, lines.get(at).replace(',', ";\t| ".charAt(random.nextInt(4))));
      default -> lines.set(at, withoutComma(lines.get(at)));
    }
  }

  private String withoutComma(String line) {
    int comma = line.indexOf(',', random.nextInt(Math.max(1, line.length())));
    return comma < 0 ? line : line.substring(0, comma) + line.substring(comma + 1);
  }

  private String lineEnd() {
    int end = random.nextInt(40);
    return end == 0 ? "\r\n" : end == 1 ? "\r" : "\n";
  }

  /** At the edge of a cell, where a mark is no part of a name or number. */
  private String withMark(String text) {
    int comma = text.indexOf(',', random.nextInt(Math.max(1, text.length())));
    int at = comma < 0 ? 0 : comma + random.nextInt(2);
    return text.substring(0, at) + MARKS[random.nextInt(MARKS.length)] + text.substring(at);
  }

  private byte[] encoded(String text) {
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean marked = charset.name().startsWith("UTF-16") || random.nextInt(4) == 0;
    return ((marked && !charset.name().equals("GB18030") ? "\uFEFF" : "") + text).getBytes(charset);
  }

  private byte[] damageBytes(byte[] bytes) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 ->
          inserted(bytes, random.nextInt(bytes.length + 1), (byte) (0x80 + random.nextInt(128)));
      default -> bytes;
    };
  }

  private static byte[] inserted(byte[] bytes, int at, byte more) {
    byte[] longer = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, longer, 0, at);
    longer[at] = more;
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    return longer;
  }
}
