package dev.tokenprice.intake;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Looks at the input folder, writes nothing there, and follows no link out of it. */
public final class Inbox {
  private final Limits limits;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Held> refused = new ArrayList<>();

  private Inbox(Limits limits) {
    this.limits = limits;
  }

  /**
   * What the folder holds now, in the order of the names.
   *
   * @throws IOException if the folder itself cannot be listed
   */
  public static Intake look(Path input, Limits limits) throws IOException {
    var inbox = new Inbox(limits);
    inbox.folder(input, "");
    for (String folder : FileNames.FOLDERS) {
      Path below = input.resolve(folder);
      if (Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
        inbox.folder(below, folder);
      } else if (Files.isSymbolicLink(below)) {
        inbox.refuse(folder, HoldReason.NOT_READABLE, "symbolic-link");
      }
    }
    return new Intake(inbox.deliveries, inbox.refused);
  }

  private void folder(Path folder, String below) throws IOException {
    var byName = new TreeMap<String, Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> byName.put(FileNames.of(entry), entry));
    }
    byName.forEach((name, path) -> entry(below, name, path));
  }

  private void entry(String below, String name, Path path) {
    if (FileNames.leftAlone(name)) {
      return;
    }
    String fullName = below.isEmpty() ? name : below + "/" + name;
    FileNames.kind(below, name).ifPresent(kind -> take(fullName, path, kind));
  }

  private void take(String name, Path path, Kind kind) {
    try {
      FileState before = FileState.of(path);
      if (!before.regular()) {
        refuse(name, HoldReason.NOT_READABLE, notRegular(path));
      } else if (before.bytes() > limits.bytesPerFile()) {
        refuse(
            name,
            HoldReason.TOO_LARGE,
            String.valueOf(before.bytes()),
            String.valueOf(limits.bytesPerFile()));
      } else {
        fingerprint(name, path, kind, before);
      }
    } catch (IOException | SecurityException e) {
      refuse(name, HoldReason.NOT_READABLE, "unreadable");
    }
  }

  private void fingerprint(String name, Path path, Kind kind, FileState before) throws IOException {
    String sha256;
    try (InputStream bytes = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      sha256 = Fingerprint.copy(bytes, OutputStream.nullOutputStream());
    }
    if (before.sameAs(FileState.of(path))) {
      deliveries.add(new Delivery(name, path, sha256, before.bytes(), kind));
    } else {
      refuse(name, HoldReason.NOT_READABLE, "changing");
    }
  }

  private static String notRegular(Path path) {
    if (Files.isSymbolicLink(path)) {
      return "symbolic-link";
    }
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "directory" : "special-file";
  }

  private void refuse(String name, HoldReason reason, String... evidence) {
    refused.add(Held.of(Provenance.ofFile(name), reason, evidence));
  }
}
