package dev.tokenprice.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a file: what POI makes of its structure, with the rows put into its sheets. */
final class Archive {
  private static final String NO_ROWS = "<sheetData/>";

  /** What stands right after the links in a sheet of POI's. */
  private static final String MARGINS = "<pageMargins ";

  private final TimelessArchive archive;

  private Archive(TimelessArchive archive) {
    this.archive = archive;
  }

  /**
   * What is put into a sheet.
   *
   * @param rows finished
   * @param links an element; empty if there is none
   */
  record Contents(Rows rows, String links) {}

  /**
   * @param structure whose sheets have no rows and no links
   * @param sheets by the path of the sheet in the archive
   */
  static void write(XSSFWorkbook structure, Map<String, Contents> sheets, OutputStream out)
      throws IOException {
    var template = new ByteArrayOutputStream();
    structure.write(template);
    var archive = new TimelessArchive(out);
    var written = new Archive(archive);
    try (var parts = new ZipArchiveInputStream(new ByteArrayInputStream(template.toByteArray()))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        written.add(part.getName(), parts, sheets);
      }
    }
    archive.finish();
  }

  private void add(String name, InputStream part, Map<String, Contents> sheets) throws IOException {
    Contents contents = sheets.get(name);
    if (contents != null) {
      sheet(name, new String(part.readAllBytes(), StandardCharsets.UTF_8), contents);
      return;
    }
    archive.putArchiveEntry(new ZipArchiveEntry(name));
    part.transferTo(archive);
    archive.closeArchiveEntry();
  }

  /** The rows are compressed already: what goes before and after is compressed apart. */
  private void sheet(String name, String xml, Contents contents) throws IOException {
    Rows rows = contents.rows();
    int place = xml.indexOf(NO_ROWS);
    int afterRows = place + NO_ROWS.length();
    int margins = xml.indexOf(MARGINS, afterRows);
    var before = new ByteArrayOutputStream();
    DeflatedPart start = deflated(xml.substring(0, place) + "<sheetData>\n", before);
    start.flush();
    var after = new ByteArrayOutputStream();
    DeflatedPart end =
        deflated(
            "</sheetData>"
                + xml.substring(afterRows, margins)
                + contents.links()
                + xml.substring(margins),
            after);
    end.finish();

    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(start.length() + rows.part().length() + end.length());
    entry.setCompressedSize(before.size() + rows.compressedLength() + after.size());
    long upToRows = Checksum.joined(start.checksum(), rows.part().checksum(), rows.part().length());
    entry.setCrc(Checksum.joined(upToRows, end.checksum(), end.length()));
    archive.addRawArchiveEntry(
        entry,
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(before.toByteArray()),
                    rows.compressed(),
                    new ByteArrayInputStream(after.toByteArray())))));
  }

  private static DeflatedPart deflated(String text, OutputStream to) throws IOException {
    var part = new DeflatedPart(to);
    part.write(text.getBytes(StandardCharsets.UTF_8));
    return part;
  }
}
