package dev.tokenprice.reading.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of damage that the Pollock benchmark of CSV parsing describes (Vitagliano et al.,
 * "Pollock: A Data Loading Benchmark", VLDB 2023), as files that each have one fault.
 */
enum Damage {
  NO_PAYLOAD,
  HEADER_ONLY,
  NO_HEADER,
  REPEATED_HEADER,
  SPLIT_HEADER,
  PREAMBLE,
  TRAILING_LINES,
  LOST_LAST_LINE_END,
  ONE_RECORD,
  TWO_TABLES,
  FIELD_DELIMITER,
  QUOTE_CHARACTER,
  ESCAPE_CHARACTER,
  RECORD_SEPARATOR,
  ROW_DELIMITER,
  MORE_DELIMITERS,
  FEWER_DELIMITERS,
  EXTRA_QUOTE,
  LOST_ROW_END,
  BROKEN_ROW;

  Stream<String> variants(CleanFile file) {
    return switch (this) {
      case NO_PAYLOAD -> Stream.of("");
      case HEADER_ONLY -> Stream.of(Form.PLAIN.file(headers(file)));
      case NO_HEADER -> Stream.of(Form.PLAIN.file(without(file, headers(file))));
      case REPEATED_HEADER -> Lines.repeatedHeader(file);
      case SPLIT_HEADER -> Lines.splitHeader(file);
      case PREAMBLE -> Lines.preamble(file);
      case TRAILING_LINES -> Lines.trailing(file);
      case LOST_LAST_LINE_END -> Lines.lostLastLineEnd(file);
      case ONE_RECORD -> Lines.oneRecord(file);
      case TWO_TABLES -> Lines.secondTable(file);
      case FIELD_DELIMITER -> Form.otherDelimiters().map(form -> form.file(file.lines()));
      case QUOTE_CHARACTER -> Form.otherQuotes().map(form -> form.file(file.lines()));
      case ESCAPE_CHARACTER -> Form.otherEscapes().map(form -> form.file(file.lines()));
      case RECORD_SEPARATOR -> Form.otherLineEnds().map(form -> form.file(file.lines()));
      case ROW_DELIMITER -> Rows.otherDelimiter(file);
      case MORE_DELIMITERS -> Rows.moreDelimiters(file);
      case FEWER_DELIMITERS -> Rows.fewerDelimiters(file);
      case EXTRA_QUOTE -> Rows.extraQuote(file);
      case LOST_ROW_END -> Rows.joinedRows(file);
      case BROKEN_ROW -> Rows.brokenRow(file);
    };
  }

  /** Lines that start a table: the first row of the file, and each after a title. */
  static List<List<String>> headers(CleanFile file) {
    List<List<String>> headers = new ArrayList<>();
    for (int row : file.rows()) {
      if (row == 0 || file.lines().get(row - 1).size() == 1) {
        headers.add(file.lines().get(row));
      }
    }
    return headers;
  }

  private static List<List<String>> without(CleanFile file, List<List<String>> lines) {
    return file.lines().stream().filter(line -> !lines.contains(line)).toList();
  }
}
