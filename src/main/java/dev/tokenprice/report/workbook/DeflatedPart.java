package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A part of an archive's entry, compressed on its own: another part can stand before or after. */
final class DeflatedPart extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 checksum = new CRC32();
  private final DeflaterOutputStream compressed;
  private long length;

  /**
   * @param out is not closed
   */
  DeflatedPart(OutputStream out) {
    compressed = new DeflaterOutputStream(out, deflater, BUFFER, true);
  }

  /** Before it is compressed, in bytes. */
  long length() {
    return length;
  }

  long checksum() {
    return checksum.getValue();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    checksum.update(bytes, from, count);
    length += count;
    compressed.write(bytes, from, count);
  }

  /** Ends the entry: no part follows. */
  void finish() throws IOException {
    compressed.finish();
  }

  /** Another part may follow. */
  @Override
  public void flush() throws IOException {
    compressed.flush();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
