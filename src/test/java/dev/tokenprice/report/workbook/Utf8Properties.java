package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is added is what Java's own ways would write. */
class Utf8Properties {
  private static final BigDecimal LONGEST = new BigDecimal(Long.MAX_VALUE);

  @Property
  void textsAreEncoded(@ForAll("texts") String one, @ForAll("texts") String other)
      throws IOException {
    var text = new Utf8('?').add(one).add('|').add(other);
    var bytes = new ByteArrayOutputStream();
    text.moveTo(bytes);

    assertThat(bytes.toByteArray()).isEqualTo((one + "|" + other).getBytes(StandardCharsets.UTF_8));
    assertThat(text.size()).isZero();
  }

  @Property
  void halfAPairIsReplaced(@ForAll("texts") String text) {
    String whole = new Utf8('\uFFFD').add(text).toString();

    assertThat(whole.codePoints().filter(point -> point != 0xFFFD).toArray())
        .isEqualTo(text.codePoints().filter(point -> !isHalf(point) && point != 0xFFFD).toArray());
    assertThat(whole.codePointCount(0, whole.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }

  @Property
  void tellsWhatIsInAText(@ForAll("texts") String text) {
    long signs =
        text.chars()
            .mapToLong(c -> c >= 0x80 ? Utf8.NOT_ASCII : c < '@' ? 1L << c : 0)
            .reduce(0, (a, b) -> a | b);

    assertThat(new Utf8('?').addTelling(text)).isEqualTo(signs);
  }

  @Property
  void numbersAreWritten(@ForAll long number, @ForAll("figures") BigDecimal figure) {
    assertThat(new Utf8('?').add(number).toString()).isEqualTo(Long.toString(number));
    assertThat(new Utf8('?').addPlain(figure).toString()).isEqualTo(figure.toPlainString());
    assertThat(new Utf8('?').addExact(figure).toString())
        .isEqualTo(figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString());
  }

  @Property
  void daysAreWritten(@ForAll("days") LocalDate day) {
    assertThat(new Utf8('?').add(day).toString()).isEqualTo(day.toString());
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("<>,\"\n\r @\u007F\u0080\u07FF\u0800\uFFFF\uD83D\uDC09\uDE00厂a")
        .all()
        .ofMaxLength(20);
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.bigIntegers(),
                Arbitraries.bigIntegers()
                    .between(LONGEST.toBigInteger().negate(), LONGEST.toBigInteger()),
                Arbitraries.integers()
                    .between(0, 100_000)
                    .map(BigDecimal::valueOf)
                    .map(BigDecimal::toBigInteger)),
            Arbitraries.integers().between(-4, 24))
        .as(BigDecimal::new);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-800_000, 3_000_000).map(LocalDate::ofEpochDay);
  }
}
