package dev.tokenprice.report;

import dev.tokenprice.report.workbook.Utf8;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as RFC 4180 has it, in UTF-8 with a byte order mark, so that spreadsheets open it
 * rightly. Text that a spreadsheet would take for a formula gets a leading apostrophe.
 */
final class CsvWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BLOCK = 1 << 16;

  /** What a cell with one of them stands in quotes for. */
  private static final long QUOTED = 1L << ',' | 1L << '"' | 1L << '\n' | 1L << '\r';

  private final OutputStream out;
  private final Utf8 block = new Utf8('\uFFFD');
  private boolean inRow;

  /** The stream is closed by the caller. */
  CsvWriter(OutputStream out, List<String> header) throws IOException {
    this.out = out;
    block.add(BYTE_ORDER_MARK);
    header.forEach(this::cell);
    endRow();
  }

  /** The next cell of the row. */
  CsvWriter cell(String text) {
    begin();
    int start = block.size();
    String harmless = CsvText.harmless(text);
    if ((block.addTelling(harmless) & QUOTED) != 0) {
      block.cut(start);
      block.add('"').add(harmless.replace("\"", "\"\"")).add('"');
    }
    return this;
  }

  CsvWriter cell(long number) {
    begin();
    block.add(number);
    return this;
  }

  CsvWriter cell(LocalDate day) {
    begin();
    block.add(day);
    return this;
  }

  /** A number with all digits that it has. */
  CsvWriter plain(BigDecimal number) {
    begin();
    block.addPlain(number);
    return this;
  }

  /** A number without zeros at the end of its decimals; nothing for null. */
  CsvWriter exact(@Nullable BigDecimal number) {
    begin();
    if (number != null) {
      block.addExact(number);
    }
    return this;
  }

  private void begin() {
    if (inRow) {
      block.add(',');
    }
    inRow = true;
  }

  void endRow() throws IOException {
    block.add("\r\n");
    inRow = false;
    if (block.size() >= BLOCK) {
      block.moveTo(out);
    }
  }

  void finish() throws IOException {
    block.moveTo(out);
  }
}
