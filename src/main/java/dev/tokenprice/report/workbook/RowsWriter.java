package dev.tokenprice.report.workbook;

import dev.tokenprice.ledger.spool.NamelessFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Keeps the rows of a sheet in a temporary file until the book is written. */
final class RowsWriter extends SheetDataWriter {
  private final FileChannel rows;

  private RowsWriter(FileChannel rows) throws IOException {
    super(new BackgroundWriter(Channels.newOutputStream(rows)));
    this.rows = rows;
  }

  static RowsWriter open() throws IOException {
    return new RowsWriter(NamelessFile.open());
  }

  /** All rows are there; the file is closed when it is read or disposed of. */
  @Override
  public void close() throws IOException {
    _out.flush();
  }

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    return Channels.newInputStream(rows.position(0));
  }
}
