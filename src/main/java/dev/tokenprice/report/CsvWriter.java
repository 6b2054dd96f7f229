package dev.tokenprice.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV file as RFC 4180 has it, in UTF-8 with a byte order mark, so that spreadsheets open it
 * rightly. Text that a spreadsheet would take for a formula gets a leading apostrophe.
 */
final class CsvWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;

  /** The stream is flushed by {@link #finish()} and closed by the caller. */
  CsvWriter(OutputStream out, List<String> header) throws IOException {
    var encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    this.out = new BufferedWriter(new OutputStreamWriter(out, encoder), 1 << 16);
    this.out.write(BYTE_ORDER_MARK);
    row(header);
  }

  void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(cells.get(i));
    }
    out.write("\r\n");
  }

  void finish() throws IOException {
    out.flush();
  }

  private void cell(String text) throws IOException {
    String harmless = CsvText.harmless(text);
    if (!needsQuotes(harmless)) {
      out.write(harmless);
      return;
    }
    out.write('"');
    out.write(harmless.replace("\"", "\"\""));
    out.write('"');
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
        return true;
      }
    }
    return false;
  }
}
