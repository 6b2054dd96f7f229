package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip archive whose entries all bear the same time, in any time zone. */
final class TimelessArchive extends ZipArchiveOutputStream {
  private static final LocalDateTime DAY_ONE = LocalDateTime.of(1980, 1, 1, 0, 0);

  TimelessArchive(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTimeLocal(DAY_ONE);
    super.putArchiveEntry(entry);
  }
}
