package dev.tokenprice.intake;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file by its name, whatever the locale of the process: cron starts a program without one. */
public final class NamedFile {
  private NamedFile() {}

  /**
   * @param name relative to the folder, with {@code /}
   * @return the path, with the name in UTF-8 where the locale has no letters for it
   */
  public static Path in(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      return folder.resolve(folder.toAbsolutePath().relativize(inUtf8(folder, name)));
    }
  }

  private static Path inUtf8(Path folder, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    String path = "/" + encoded.replace("+", "%20").replace("%2F", "/");
    return Path.of(URI.create(folder.toUri().toString().replaceFirst("/$", "") + path));
  }
}
