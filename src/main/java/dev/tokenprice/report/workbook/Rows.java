package dev.tokenprice.report.workbook;

import dev.tokenprice.ledger.spool.NamelessFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, made from top to bottom. They are compressed into a temporary file as they
 * are made, and stay there until the book is written.
 */
final class Rows implements Closeable {
  private final FileChannel file;
  private final DeflatedPart part;
  private final BackgroundWriter out;
  private final Utf8 cells = new Utf8('?');
  private final Utf8 start = new Utf8('?');
  private @Nullable Row row;
  private int first = -1;
  private int last = -1;
  private int columns;

  /**
   * @throws UncheckedIOException if there is no place for a temporary file
   */
  Rows() {
    try {
      file = NamelessFile.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part = new DeflatedPart(Channels.newOutputStream(file));
    out = new BackgroundWriter(part);
  }

  /**
   * Ends the row before and begins one.
   *
   * @param number 0-based, greater than that of the row before
   */
  Row begin(int number) {
    end();
    if (number <= last) {
      throw new IllegalArgumentException("expected a row after " + last + ", found " + number);
    }
    first = first < 0 ? number : first;
    last = number;
    row = new Row(number, cells);
    return row;
  }

  private void end() {
    if (row == null) {
      return;
    }
    columns = Math.max(columns, row.columns());
    start.add("<row r=\"").add(row.number() + 1L).add('"');
    if (row.height() > 0) {
      start.add(" customHeight=\"1\" ht=\"").add(Float.toString(row.height())).add('"');
    }
    start.add('>');
    cells.add("</row>\n");
    write(start);
    write(cells);
    row = null;
  }

  private void write(Utf8 text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.cut(0);
  }

  /** No row follows. */
  void finish() throws IOException {
    end();
    out.flush();
  }

  /** The rows from the first to the last and all columns; null if there is no cell. */
  @Nullable CellRangeAddress area() {
    return columns == 0 ? null : new CellRangeAddress(first, last, 0, columns - 1);
  }

  DeflatedPart part() {
    return part;
  }

  /** Once finished: how long and what is in the archive. */
  long compressedLength() throws IOException {
    return file.size();
  }

  InputStream compressed() throws IOException {
    return Channels.newInputStream(file.position(0));
  }

  @Override
  public void close() throws IOException {
    out.close();
    file.close();
  }
}
