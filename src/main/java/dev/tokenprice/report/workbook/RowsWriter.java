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

  /** The file is closed when it was read or is disposed of. */
  @Override
  public void close() {}

  @Override
  public InputStream getWorksheetXMLInputStream() throws IOException {
    _out.flush();
    return Channels.newInputStream(rows.position(0));
  }
}
