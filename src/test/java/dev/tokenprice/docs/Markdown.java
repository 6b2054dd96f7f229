package dev.tokenprice.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, by its tables, code words and links. */
record Markdown(Path file, List<String> lines) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern COLUMN = Pattern.compile("(?<!\\\\)\\|");

  static Markdown of(String file) {
    Path path = Path.of(file);
    try {
      return new Markdown(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page there is. */
  static List<Markdown> all() {
    try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(Stream.of("README.md"), files.map(Path::toString))
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .map(Markdown::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of the table whose header begins with a text, without header and rule. */
  List<List<String>> table(String header) {
    return tables(header, 1);
  }

  /** The rows of all tables whose header begins with a text. */
  List<List<String>> tables(String header) {
    return tables(header, Integer.MAX_VALUE);
  }

  private List<List<String>> tables(String header, int most) {
    var rows = new ArrayList<List<String>>();
    int found = 0;
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("| " + header + " |")) {
        inside = ++found <= most;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|-")) {
        rows.add(cells(line));
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no table '" + header + "' in " + file);
    }
    return rows;
  }

  /** The first block of code in a language below a heading. */
  String block(String heading, String language) {
    List<String> below = lines.subList(lines.indexOf("## " + heading), lines.size());
    int begin = below.indexOf("```" + language) + 1;
    List<String> block = below.subList(begin, below.size());
    return String.join("\n", block.subList(0, block.indexOf("```"))) + "\n";
  }

  /** What stands in backquotes outside of blocks of code. */
  List<String> codeWords() {
    return prose().flatMap(line -> found(CODE, line)).toList();
  }

  List<String> links() {
    return prose().flatMap(line -> found(LINK, line)).toList();
  }

  private Stream<String> prose() {
    var prose = new ArrayList<String>();
    boolean block = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        block = !block;
      } else if (!block) {
        prose.add(line);
      }
    }
    return prose.stream();
  }

  /** The code words of a cell. */
  static List<String> codeWords(String cell) {
    return found(CODE, cell).toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static List<String> cells(String row) {
    String inner = row.substring(1, row.lastIndexOf('|'));
    return Arrays.stream(COLUMN.split(inner, -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
