package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.NamedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The mappings of a night in one file, the same bytes for the same mappings. */
final class MappingBundle {
  private MappingBundle() {}

  static byte[] of(List<Delivery> mappings, Archive archive) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Delivery mapping : mappings) {
        var entry = new ZipEntry(mapping.name());
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream content = archive.open(mapping.sha256())) {
          content.transferTo(zip);
        }
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Lays the mappings into a folder.
   *
   * @throws IOException if one would lie outside of it
   */
  static void unpack(InputStream bundle, Path folder) throws IOException {
    try (var zip = new ZipInputStream(bundle)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = NamedFile.in(folder, entry.getName()).normalize();
        Path parent = file.getParent();
        if (parent == null || !file.startsWith(folder)) {
          throw new IOException("a mapping would lie outside of its folder: " + entry.getName());
        }
        Files.createDirectories(parent);
        Files.copy(zip, file);
      }
    }
  }
}
