package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Streams rows into an archive whose bytes depend on nothing but what is written. */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int FASTEST = 1;

  StreamedWorkbook(XSSFWorkbook structure) {
    super(structure, ROWS_IN_MEMORY, false, false);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return RowsWriter.open();
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    var archive = new TimelessArchive(out);
    archive.setLevel(FASTEST);
    archive.setUseZip64(Zip64Mode.AsNeeded);
    return archive;
  }
}
