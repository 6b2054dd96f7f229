package dev.tokenprice.reading.cell;

import dev.tokenprice.reading.words.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the spellings of price lists. A date that could be two days is none. */
public final class DateGrammar {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[t ].*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})(?:[t ].*)?");
  private static final Pattern IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
  private static final List<DateTimeFormatter> WORDS =
      List.of(
          words("MMM d[,] uuuu"),
          words("MMMM d[,] uuuu"),
          words("d[-][ ]MMM[-][ ]uuuu"),
          words("d MMMM uuuu"));
  private static final int MONTHS = 12;

  private DateGrammar() {}

  /** Empty if the text is no date, or could be two. */
  public static Optional<LocalDate> read(String text) {
    String folded = Fold.clean(text).toLowerCase(Locale.ROOT);
    for (Pattern yearFirst : List.of(YEAR_FIRST, COMPACT)) {
      Matcher m = yearFirst.matcher(folded);
      if (m.matches()) {
        return date(m.group(1), m.group(2), m.group(3));
      }
    }
    Matcher m = YEAR_LAST.matcher(folded);
    return m.matches() ? yearLast(m) : inWords(folded);
  }

  /** The last date in a file's name; empty if there is none. */
  public static Optional<LocalDate> inName(String name) {
    Optional<LocalDate> last = Optional.empty();
    Matcher m = IN_NAME.matcher(name);
    while (m.find()) {
      Optional<LocalDate> found = date(m.group(1), m.group(2), m.group(3));
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  /** A file's name without the dates in it and the marks around them. */
  public static String nameWithoutDate(String name) {
    Matcher m = IN_NAME.matcher(name);
    String without =
        m.replaceAll(
            r ->
                date(r.group(1), r.group(2), r.group(3)).isPresent()
                    ? ""
                    : Matcher.quoteReplacement(r.group()));
    String joined = without.replaceAll("([-_. ])[-_. ]+", "$1").replaceAll("^[-_. ]+|[-_. ]+$", "");
    return joined.isEmpty() ? name : joined;
  }

  /** Points put the day first; with slashes a day above 12 decides. */
  private static Optional<LocalDate> yearLast(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    boolean dayFirst = m.group(2).equals(".") || first > MONTHS;
    if (!dayFirst && second <= MONTHS && first != second) {
      return Optional.empty();
    }
    return dayFirst
        ? date(m.group(4), m.group(3), m.group(1))
        : date(m.group(4), m.group(1), m.group(3));
  }

  private static Optional<LocalDate> inWords(String text) {
    return WORDS.stream().flatMap(format -> parse(text, format).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
          .filter(d -> d.getYear() > 1990 && d.getYear() < 2100);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
