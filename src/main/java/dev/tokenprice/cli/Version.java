package dev.tokenprice.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest gives it. */
final class Version implements IVersionProvider {
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"TokenPrice " + text()};
  }
}
