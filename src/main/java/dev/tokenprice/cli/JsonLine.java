package dev.tokenprice.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A log record as one line of JSON. All that could end the line, move a cursor or turn text round
 * is escaped, so that no text of a file passes for a record.
 */
final class JsonLine extends Formatter {
  /** What a record says, with values beside it. */
  static LogRecord with(LogRecord bare, Map<String, ?> values) {
    bare.setParameters(new Object[] {values});
    return bare;
  }

  @Override
  public String format(LogRecord entry) {
    var line = new StringBuilder("{");
    add(line, "time", entry.getInstant().toString());
    add(line, "level", entry.getLevel().getName());
    add(line, "logger", String.valueOf(entry.getLoggerName()));
    add(line, "event", entry.getMessage());
    Object[] parameters = entry.getParameters();
    if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> values) {
      values.entrySet().stream()
          .sorted(Comparator.comparing(value -> String.valueOf(value.getKey())))
          .forEach(value -> add(line, String.valueOf(value.getKey()), value.getValue()));
    }
    if (entry.getThrown() != null) {
      add(line, "trace", trace(entry.getThrown()));
    }
    return line.append("}\n").toString();
  }

  private static void add(StringBuilder line, String name, Object value) {
    line.append(line.length() > 1 ? "," : "").append(quoted(name)).append(':');
    line.append(value instanceof Number ? value.toString() : quoted(String.valueOf(value)));
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + Visible.line(escaped) + '"';
  }

  private static String trace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
