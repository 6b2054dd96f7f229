package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip archive whose entries all bear the same time, in any time zone. */
final class TimelessArchive extends ZipArchiveOutputStream {
  private static final LocalDateTime DAY_ONE = LocalDateTime.of(1980, 1, 1, 0, 0);

  TimelessArchive(OutputStream out) {
    super(out);
    setLevel(Deflater.BEST_SPEED);
    setUseZip64(Zip64Mode.AsNeeded);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTimeLocal(DAY_ONE);
    super.putArchiveEntry(entry);
  }

  @Override
  public void addRawArchiveEntry(ZipArchiveEntry entry, InputStream compressed) throws IOException {
    entry.setTimeLocal(DAY_ONE);
    super.addRawArchiveEntry(entry, compressed);
  }
}
