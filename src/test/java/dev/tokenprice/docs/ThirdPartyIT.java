package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The notices name every library that the jar holds, and no other. */
class ThirdPartyIT {
  private static final String OWN = "dev.tokenprice.";

  @Test
  void everyPackageOfTheJarIsOfALibraryThatIsNamed() throws IOException {
    Set<String> named = named();
    assertThat(packages())
        .hasSizeGreaterThan(100)
        .allSatisfy(inJar -> assertThat(named).anyMatch(inJar::startsWith));
  }

  @Test
  void everyLibraryThatIsNamedIsInTheJar() throws IOException {
    Set<String> packages = packages();
    assertThat(named()).allSatisfy(name -> assertThat(packages).anyMatch(p -> p.startsWith(name)));
  }

  @Test
  void everyLibraryHasItsLicence() {
    assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
  }

  private static List<List<String>> rows() {
    return Markdown.of("src/docs/third-party.md").table("library");
  }

  private static Set<String> named() {
    return rows().stream()
        .flatMap(row -> Markdown.codeWords(row.get(1)).stream())
        .map(name -> name + ".")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages of others, each with a point at its end. */
  private static Set<String> packages() throws IOException {
    try (var jar = new JarFile("target/tokenprice.jar")) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replaceFirst("META-INF/versions/\\d+/", ""))
          .map(name -> name.substring(0, name.lastIndexOf('/') + 1).replace('/', '.'))
          .filter(name -> !name.startsWith(OWN))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
