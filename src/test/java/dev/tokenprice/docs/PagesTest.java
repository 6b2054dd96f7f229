package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page leads nowhere, and the page about the house names only what stands. */
class PagesTest {
  private static final String NAME = "[A-Z][A-Za-z]+(\\.java)?";

  static List<Markdown> pages() {
    return Markdown.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkResolves(Markdown page) {
    Path folder = page.file().toAbsolutePath().getParent();
    assertThat(page.links())
        .filteredOn(link -> !link.startsWith("https://"))
        .allSatisfy(link -> assertThat(folder.resolve(link.replaceFirst("#.*", ""))).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyAnchorIsAHeading(Markdown page) {
    Path folder = page.file().toAbsolutePath().getParent();
    for (String link : page.links()) {
      int hash = link.indexOf('#');
      if (hash >= 0 && !link.startsWith("https://")) {
        Path target =
            hash == 0 ? page.file().toAbsolutePath() : folder.resolve(link.substring(0, hash));
        assertThat(anchors(Markdown.of(target.toString())))
            .as(page + ": " + link)
            .contains(link.substring(hash + 1));
      }
    }
  }

  @Test
  void architectureNamesOnlyWhatExists() throws IOException {
    Markdown page = Markdown.of("src/docs/architecture.md");
    Set<String> types = types();
    assertThat(page.codeWords()).hasSizeGreaterThan(50);
    assertThat(page.codeWords())
        .filteredOn(word -> word.matches(NAME))
        .hasSizeGreaterThan(20)
        .allSatisfy(word -> assertThat(types).contains(word.replace(".java", "")));
    assertThat(page.codeWords())
        .filteredOn(word -> word.contains("/") && !word.contains(" "))
        .hasSizeGreaterThan(8)
        .allSatisfy(word -> assertThat(Path.of(word)).exists());
  }

  @Test
  void architectureNamesEveryRoom() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/dev/tokenprice"))) {
      assertThat(Markdown.of("src/docs/architecture.md").codeWords())
          .containsAll(
              rooms.filter(Files::isDirectory).map(r -> r.getFileName().toString()).toList());
    }
  }

  /** What it is, where to begin, what it never does: in some five lines. */
  @Test
  void everyRoomExplainsItself() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/dev/tokenprice"))) {
      assertThat(rooms.filter(Files::isDirectory).map(r -> r.resolve("package-info.java")))
          .hasSizeGreaterThan(6)
          .allSatisfy(
              page ->
                  assertThat(Files.readAllLines(page))
                      .filteredOn(line -> line.matches(" \\* (?!<p>$).+"))
                      .hasSizeBetween(5, 12));
    }
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static List<String> anchors(Markdown page) {
    return page.lines().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
