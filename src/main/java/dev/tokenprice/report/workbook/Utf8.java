package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Text in UTF-8 that grows at its end. */
public final class Utf8 {
  /** The bit of {@link #addTelling} for all that is not ASCII. */
  public static final long NOT_ASCII = 1;

  private static final int SMALLEST = 1 << 12;
  private static final int ASCII = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final int MOST_BYTES = 3;
  private static final int SIGNS = 64;
  private static final int TEN = 10;

  /** Years of four digits. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  /** Any whole number of so many digits is a long. */
  private static final int DIGITS_OF_LONG = 18;

  /** Of ten, up to that many digits. */
  private static final long[] POWERS =
      LongStream.iterate(1, power -> power * TEN).limit(DIGITS_OF_LONG + 1L).toArray();

  private final char forHalfPair;
  private char[] units = new char[0];
  private byte[] bytes = new byte[SMALLEST];
  private int size;

  /**
   * @param forHalfPair what stands in the place of half of a surrogate pair
   */
  public Utf8(char forHalfPair) {
    this.forHalfPair = forHalfPair;
  }

  /** In bytes. */
  public int size() {
    return size;
  }

  public Utf8 add(String text) {
    addTelling(text, 0, text.length());
    return this;
  }

  Utf8 add(String text, int from, int to) {
    addTelling(text, from, to);
    return this;
  }

  /**
   * Adds a text.
   *
   * @return a bit for each sign below {@code @} that is in it, and {@link #NOT_ASCII}
   */
  public long addTelling(String text) {
    return addTelling(text, 0, text.length());
  }

  private long addTelling(String text, int from, int to) {
    int length = to - from;
    room(length * MOST_BYTES);
    if (units.length < length) {
      units = new char[length];
    }
    text.getChars(from, to, units, 0);
    long signs = 0;
    int ascii = 0;
    while (ascii < length && units[ascii] < ASCII) {
      char c = units[ascii];
      bytes[size + ascii++] = (byte) c;
      signs |= c < SIGNS ? 1L << c : 0;
    }
    size += ascii;
    for (int i = ascii; i < length; i++) {
      char c = units[i];
      signs |= c < SIGNS ? 1L << c : c < ASCII ? 0 : NOT_ASCII;
      i += unit(c, i + 1 < length ? units[i + 1] : 0) - 1;
    }
    return signs;
  }

  /** How many UTF-16 units it takes. */
  private int unit(char c, char next) {
    if (!Character.isSurrogate(c)) {
      basic(c);
      return 1;
    }
    if (Character.isHighSurrogate(c) && Character.isLowSurrogate(next)) {
      int point = Character.toCodePoint(c, next);
      bytes[size++] = (byte) (0xF0 | point >> 18);
      bytes[size++] = (byte) (ASCII | (point >> 12 & 0x3F));
      bytes[size++] = (byte) (ASCII | (point >> 6 & 0x3F));
      bytes[size++] = (byte) (ASCII | (point & 0x3F));
      return 2;
    }
    basic(forHalfPair);
    return 1;
  }

  private void basic(char c) {
    if (c < ASCII) {
      bytes[size++] = (byte) c;
      return;
    }
    if (c < TWO_BYTES) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (ASCII | (c >> 6 & 0x3F));
    }
    bytes[size++] = (byte) (ASCII | (c & 0x3F));
  }

  /**
   * @param sign of ASCII
   */
  public Utf8 add(char sign) {
    room(1);
    bytes[size++] = (byte) sign;
    return this;
  }

  Utf8 add(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
    return this;
  }

  void add(Utf8 other) {
    room(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  /** In digits. */
  public Utf8 add(long number) {
    if (number < 0) {
      return add(Long.toString(number));
    }
    digits(number, 1);
    return this;
  }

  /** As in ISO 8601. */
  public Utf8 add(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return add(day.toString());
    }
    digits(day.getYear(), 4);
    add('-').digits(day.getMonthValue(), 2);
    add('-').digits(day.getDayOfMonth(), 2);
    return this;
  }

  /** With at least so many digits. */
  private void digits(long number, int least) {
    int digits = least;
    while (digits <= DIGITS_OF_LONG && number >= POWERS[digits]) {
      digits++;
    }
    room(digits);
    size += digits;
    long rest = number;
    for (int i = 1; i <= digits; i++) {
      bytes[size - i] = (byte) ('0' + rest % TEN);
      rest /= TEN;
    }
  }

  /** All digits that it has, without an exponent: {@link BigDecimal#toPlainString()}. */
  public Utf8 addPlain(BigDecimal number) {
    int scale = number.scale();
    if (number.signum() < 0
        || scale < 0
        || scale > DIGITS_OF_LONG
        || number.precision() > DIGITS_OF_LONG) {
      return add(number.toPlainString());
    }
    long digits = number.scaleByPowerOfTen(scale).longValue();
    if (scale == 0) {
      return add(digits);
    }
    add(digits / POWERS[scale]).add('.').digits(digits % POWERS[scale], scale);
    return this;
  }

  /** The same without zeros at the end of its decimals. */
  public Utf8 addExact(BigDecimal number) {
    addPlain(number);
    if (number.scale() > 0) {
      while (bytes[size - 1] == '0') {
        size--;
      }
      size -= bytes[size - 1] == '.' ? 1 : 0;
    }
    return this;
  }

  /** Takes back what was added since it had that size. */
  public void cut(int toSize) {
    size = toSize;
  }

  /** Writes all there is; it is empty then. */
  public void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
