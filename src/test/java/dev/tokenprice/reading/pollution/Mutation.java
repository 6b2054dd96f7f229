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
  private static final List<String> SEPARATORS = List.of(",", ",,", "\n\n", "\r\n\r\n");
  private static final List<String> MARKS =
      List.of("\"", "\"\"", "'", "\\", ";", "\t", "|", "#", "\u001b", "\u0000", "\uFEFF");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /**
   * Damage that leaves no cell with another text that could be meant; at most one separator is lost
   * or added, for two may be those of another correct file.
   */
  byte[] damaged(CleanFile file) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    int kind = random.nextInt(4);
    if (kind == 0) {
      int at = random.nextInt(lines.size());
      lines.set(at, withoutComma(lines.get(at)));
    } else if (kind == 1) {
      damageLines(lines);
      damageLines(lines);
    }
    String text = lines.stream().map(line -> line + lineEnd()).collect(Collectors.joining());
    if (kind == 2) {
      text = withMark(text, SEPARATORS);
    } else if (kind == 3) {
      text = withMark(withMark(text, MARKS), MARKS);
    }
    byte[] bytes = encoded(text);
    boolean cut = kind % 2 == 1 && random.nextBoolean();
    return cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
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
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> lines.add(at, "");
      default -> lines.set(at, lines.get(at).replace(',', ";\t| ".charAt(random.nextInt(4))));
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

  /** At the edge of a cell below the first header, where a mark is no part of a name or number. */
  private String withMark(String text, List<String> marks) {
    int header = text.indexOf('\n') + 1;
    int comma = text.indexOf(',', header + random.nextInt(Math.max(1, text.length() - header)));
    int at = comma < 0 ? header : comma + random.nextInt(2);
    return text.substring(0, at) + marks.get(random.nextInt(marks.size())) + text.substring(at);
  }

  private byte[] encoded(String text) {
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean marked = charset.name().startsWith("UTF-16") || random.nextInt(4) == 0;
    return ((marked && !charset.name().equals("GB18030") ? "\uFEFF" : "") + text).getBytes(charset);
  }
}
