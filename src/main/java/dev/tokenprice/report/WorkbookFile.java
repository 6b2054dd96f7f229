package dev.tokenprice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipFile;

/** The workbook as a file of the publication: written, then read back. */
final class WorkbookFile implements Publication.Content {
  private final Report report;
  private final LongConsumer passed;
  private final CRC32 written = new CRC32();

  /**
   * @param passed told of each offer that is drawn on the sheet of prices
   */
  WorkbookFile(Report report, LongConsumer passed) {
    this.report = report;
    this.passed = passed;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    written.reset();
    new Sheets(report, passed).writeTo(new CheckedOutputStream(out, written));
  }

  /** Every byte is the one that was written, and every part is there. */
  @Override
  public void verify(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var read = new CheckedInputStream(in, new CRC32());
      read.transferTo(OutputStream.nullOutputStream());
      require(read.getChecksum().getValue() == written.getValue(), file);
    }
    try (var parts = new ZipFile(file.toFile())) {
      int expected = Sheets.AFTER_SUMMARY.size() + 1;
      for (int i = 1; i <= expected; i++) {
        require(parts.getEntry("xl/worksheets/sheet" + i + ".xml") != null, file);
      }
      require(parts.getEntry("[Content_Types].xml") != null, file);
      require(parts.getEntry("xl/workbook.xml") != null, file);
    }
  }

  private static void require(boolean whole, Path file) throws IOException {
    if (!whole) {
      throw new IOException("the workbook read back from " + file + " is not whole");
    }
  }
}
