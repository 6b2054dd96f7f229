package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.reading.Remembered;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices that came with an offer, as one text in its row. Points and their fields are parted by
 * the separators that ASCII has for it; a field that is as in the point before is left empty.
 */
final class Opening {
  /** As long as the column. */
  private static final int LONGEST = 32_000;

  private static final int FIELDS = 15;
  private static final char NEXT_POINT = '\u001e';
  private static final char NEXT_FIELD = '\u001f';
  private static final String NONE = "\u001a";

  /** The same few dates and units stand in every row. */
  private final Remembered<String, LocalDate> days = Remembered.ofText(LocalDate::parse);

  private final Remembered<String, Unit> units = Remembered.ofText(Unit::parse);

  /**
   * @param points of one offer, in the order of their identifiers
   * @return null if they cannot be written so: too long a text, or one with the marks used here
   */
  static @Nullable String of(Collection<PointRow> points) {
    if (!points.stream().allMatch(Opening::isPlain)) {
      return null;
    }
    var opening = new StringBuilder();
    String[] before = new String[FIELDS];
    for (PointRow point : points) {
      if (!opening.isEmpty()) {
        opening.append(NEXT_POINT);
      }
      String[] fields = fields(point);
      for (int i = 0; i < FIELDS; i++) {
        opening.append(fields[i].equals(before[i]) ? "" : fields[i]).append(NEXT_FIELD);
      }
      before = fields;
    }
    return opening.length() > LONGEST ? null : opening.toString();
  }

  private static boolean isPlain(PointRow point) {
    return isPlain(point.text())
        && isPlain(point.per().per())
        && (point.reference() == null || isPlain(point.reference()));
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.indexOf(NEXT_POINT) < 0
        && text.indexOf(NEXT_FIELD) < 0
        && !text.equals(NONE);
  }

  /**
   * The inverse of {@link #of}.
   *
   * @throws LedgerException if the text is damaged
   */
  List<PointRow> points(int offerId, String opening) {
    List<PointRow> points = new ArrayList<>(2);
    String[] fields = new String[FIELDS];
    Arrays.fill(fields, "");
    int from = 0;
    while (from < opening.length()) {
      for (int i = 0; i < FIELDS; i++) {
        int end = opening.indexOf(NEXT_FIELD, from);
        if (end < 0) {
          throw damaged(offerId, null);
        }
        if (end > from) {
          fields[i] = opening.substring(from, end);
        }
        from = end + 1;
      }
      points.add(read(offerId, fields));
      from++;
    }
    return points;
  }

  private PointRow read(int offerId, String[] fields) {
    try {
      return point(offerId, fields);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(offerId, e);
    }
  }

  private static LedgerException damaged(int offerId, @Nullable Exception cause) {
    return new LedgerException(
        Fault.DAMAGED, "the prices of offer " + offerId + " cannot be read", cause);
  }

  private static String[] fields(PointRow point) {
    return new String[] {
      String.valueOf(point.id()),
      point.meter().code(),
      point.moment().date().toString(),
      point.moment().phase().name(),
      date(point.effectiveUntil()),
      String.valueOf(point.deliveryId()),
      String.valueOf(point.statedIn()),
      point.price().amount().toPlainString(),
      point.price().currency(),
      point.per().per(),
      String.valueOf(point.line()),
      String.valueOf(point.columnNumber()),
      point.text(),
      point.reference() == null ? NONE : point.reference(),
      date(point.lastSeen())
    };
  }

  private PointRow point(int offerId, String[] fields) {
    int at = 0;
    return new PointRow(
        offerId,
        Integer.parseInt(fields[at++]),
        Meter.of(fields[at++]),
        new PointRow.Moment(days.of(fields[at++]), Phase.valueOf(fields[at++])),
        date(fields[at++]),
        Integer.parseInt(fields[at++]),
        Integer.parseInt(fields[at++]),
        new Money(new BigDecimal(fields[at++]), fields[at++]),
        units.of(fields[at++]),
        Long.parseLong(fields[at++]),
        Integer.parseInt(fields[at++]),
        fields[at++],
        fields[at].equals(NONE) ? null : fields[at],
        date(fields[at + 1]));
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? NONE : date.toString();
  }

  private @Nullable LocalDate date(String field) {
    return field.equals(NONE) ? null : days.of(field);
  }
}
