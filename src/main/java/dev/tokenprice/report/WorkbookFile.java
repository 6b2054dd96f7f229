package dev.tokenprice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The workbook as a file of the publication: written, then read back part by part. */
record WorkbookFile(Report report) implements Publication.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    new Sheets(report).writeTo(out);
  }

  /** Every part is there and has the checksum it was written with. */
  @Override
  public void verify(Path file) throws IOException {
    var parts = new HashSet<String>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.add(part.getName());
        zip.transferTo(OutputStream.nullOutputStream());
      }
    }
    int expected = Sheets.AFTER_SUMMARY.size() + 1;
    for (int i = 1; i <= expected; i++) {
      require(parts.contains("xl/worksheets/sheet" + i + ".xml"), file);
    }
    require(parts.contains("[Content_Types].xml") && parts.contains("xl/workbook.xml"), file);
  }

  private static void require(boolean whole, Path file) throws IOException {
    if (!whole) {
      throw new IOException("the workbook read back from " + file + " is not whole");
    }
  }
}
