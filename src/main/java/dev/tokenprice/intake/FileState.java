package dev.tokenprice.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file looked like at one moment; two equal states around a read mean it held still. */
record FileState(boolean regular, long bytes, FileTime modified, @Nullable Object key) {
  static FileState of(Path path) throws IOException {
    BasicFileAttributes seen =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new FileState(
        seen.isRegularFile(), seen.size(), seen.lastModifiedTime(), seen.fileKey());
  }

  boolean sameAs(FileState other) {
    return regular == other.regular
        && bytes == other.bytes
        && modified.equals(other.modified)
        && Objects.equals(key, other.key);
  }
}
