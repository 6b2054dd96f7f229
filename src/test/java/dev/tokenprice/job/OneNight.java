package dev.tokenprice.job;

import java.nio.file.Path;

/** A night in a process of its own. */
final class OneNight {
  private OneNight() {}

  public static void main(String[] arguments) throws Exception {
    new Nights(Path.of(arguments[0])).run(arguments[1]);
  }
}
