package dev.tokenprice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The notices name every library that the jar holds, and no other. */
class ThirdPartyIT {
  private static final String OWN = "dev.tokenprice.";
  private static final String JAR = "target/tokenprice.jar";
  private static final Pattern LIBRARY =
      Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?type=jar\"");

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

  /** It is kept with the sources; after a change: {@code mvn -P sbom generate-resources}. */
  @Test
  void theBillOfMaterialsNamesEveryLibraryInTheJarWithItsVersion() throws IOException {
    assertThat(billOfMaterials()).isEqualTo(librariesOnTheClassPathThatAreInTheJar());
  }

  /** Such as {@code poi-5.5.1.jar}. */
  private static Set<String> billOfMaterials() throws IOException {
    try (var jar = new JarFile(JAR)) {
      var file = jar.getEntry("META-INF/sbom/application.cdx.json");
      String text = new String(jar.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
      return LIBRARY
          .matcher(text)
          .results()
          .filter(library -> !library.group(1).startsWith("dev.tokenprice"))
          .map(library -> library.group(2) + "-" + library.group(3) + ".jar")
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> librariesOnTheClassPathThatAreInTheJar() throws IOException {
    Set<String> classes = new TreeSet<>();
    try (var jar = new JarFile(JAR)) {
      jar.stream().map(JarEntry::getName).forEach(classes::add);
    }
    Set<String> libraries = new TreeSet<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (path.endsWith(".jar") && Path.of(path).getFileName().toString().matches(".*-\\d.*")) {
        try (var library = new JarFile(path)) {
          if (library.stream().map(JarEntry::getName).anyMatch(c -> isIn(classes, c))) {
            libraries.add(Path.of(path).getFileName().toString());
          }
        }
      }
    }
    return libraries;
  }

  private static boolean isIn(Set<String> classes, String entry) {
    boolean inPackage = entry.endsWith(".class") && entry.contains("/");
    return inPackage && !entry.startsWith("META-INF") && classes.contains(entry);
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
    try (var jar = new JarFile(JAR)) {
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
