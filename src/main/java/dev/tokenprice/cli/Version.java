package dev.tokenprice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest gives it, and the commit that the jar was built from. */
final class Version implements IVersionProvider {
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The version and, of a build of a Git clone, the commit. */
  static String full() throws IOException {
    return text() + build();
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"TokenPrice " + full(), "Java " + Runtime.version()};
  }

  /** Such as {@code (5125ba6, 2026-11-24)}; nothing if the build was not one of a Git clone. */
  private static String build() throws IOException {
    try (InputStream file = Version.class.getResourceAsStream("/git.properties")) {
      return file == null ? "" : build(file);
    }
  }

  private static String build(InputStream file) throws IOException {
    var commit = new Properties();
    commit.load(file);
    String id = commit.getProperty("git.commit.id.abbrev");
    String changed = Boolean.parseBoolean(commit.getProperty("git.dirty")) ? ", changed" : "";
    return id == null
        ? ""
        : " (" + id + changed + ", " + commit.getProperty("git.commit.time") + ")";
  }
}
