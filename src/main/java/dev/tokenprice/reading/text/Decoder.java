package dev.tokenprice.reading.text;

import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.ReadingLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Stage 1, bytes to text: the byte order mark, else UTF-8, else what the bytes look like, strictly.
 * A byte that cannot be decoded refuses the list; no name ever gets a question mark.
 */
public final class Decoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Charsets under whose bytes the others seldom fail: the words of the header tell them apart. */
  private static final List<Charset> EAST_ASIAN =
      List.of(
          GB18030,
          Charset.forName("x-windows-950"),
          Charset.forName("windows-31j"),
          Charset.forName("x-windows-949"));

  private static final int HEADER_CHARACTERS = 1 << 12;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int GUESS_BYTES = 1 << 20;

  private final ReadingLimits limits;
  private final ToIntFunction<String> familiarWords;

  /** Of files that are no price lists. */
  public Decoder(ReadingLimits limits) {
    this(limits, head -> 0);
  }

  /**
   * @param familiarWords how many words of headers the start of a text has
   */
  public Decoder(ReadingLimits limits, ToIntFunction<String> familiarWords) {
    this.limits = limits;
    this.familiarWords = familiarWords;
  }

  /**
   * @param fileName tells whether the bytes are compressed: {@code .gz}
   * @throws RefusedException if the bytes are no text
   */
  public DecodedText decode(String fileName, Content content) throws IOException {
    Content plain = () -> bounded(fileName, content);
    try {
      byte[] head = head(plain, 4);
      if (startsWith(head, ZIP)) {
        throw new RefusedException(HoldReason.NOT_A_PRICE_LIST, 0, "zip");
      }
      return new DecodedText(plain, charset(plain, head));
    } catch (ZipException e) {
      throw new RefusedException(HoldReason.UNDECODABLE, 0, "gzip", "0");
    }
  }

  private InputStream bounded(String fileName, Content content) throws IOException {
    InputStream in = new BufferedInputStream(content.open());
    boolean compressed = fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BoundedInputStream(compressed ? new GZIPInputStream(in) : in, limits.bytes());
  }

  private Charset charset(Content plain, byte[] head) throws IOException {
    for (ByteOrderMark mark : ByteOrderMark.values()) {
      if (startsWith(head, mark.bytes())) {
        return checked(plain, mark.charset());
      }
    }
    StrictScan utf8 = scan(plain, StandardCharsets.UTF_8);
    if (utf8.clean()) {
      return StandardCharsets.UTF_8;
    }
    if (utf8.firstNul() >= 0) {
      return utf16(plain, head, utf8);
    }
    if (utf8.beyondAscii() > 2 * utf8.faults()) {
      throw undecodable(StandardCharsets.UTF_8, utf8);
    }
    return mostFamiliar(plain).orElseThrow(() -> undecodable(StandardCharsets.UTF_8, utf8));
  }

  /** Of the charsets that decode every byte, the one whose header is best known; else the first. */
  private Optional<Charset> mostFamiliar(Content plain) throws IOException {
    Charset best = null;
    int most = -1;
    for (Charset candidate : candidates(plain)) {
      if (scan(plain, candidate).clean()) {
        String head = new DecodedText(plain, candidate).head(HEADER_CHARACTERS);
        int known = familiarWords.applyAsInt(head);
        best = known > most ? candidate : best;
        most = Math.max(most, known);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The detector's guess first, then what East Asian spreadsheets write. */
  private static List<Charset> candidates(Content plain) throws IOException {
    var detector = new UniversalDetector();
    byte[] sample = head(plain, GUESS_BYTES);
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String guess = detector.getDetectedCharset();
    Set<Charset> charsets = new LinkedHashSet<>();
    if (guess != null && Charset.isSupported(guess)) {
      Charset guessed = Charset.forName(guess);
      charsets.add(guessed.name().startsWith("GB") ? GB18030 : guessed);
    }
    charsets.addAll(EAST_ASIAN);
    return new ArrayList<>(charsets);
  }

  private static Charset utf16(Content plain, byte[] head, StrictScan utf8) throws IOException {
    if (head.length == 4 && head[0] == 0 && head[1] != 0) {
      return checked(plain, StandardCharsets.UTF_16BE);
    }
    if (head.length == 4 && head[1] == 0 && head[0] != 0) {
      return checked(plain, StandardCharsets.UTF_16LE);
    }
    throw new RefusedException(
        HoldReason.UNDECODABLE, 0, "NUL", Long.toString(Math.max(utf8.firstNul(), 0)));
  }

  private static Charset checked(Content plain, Charset charset) throws IOException {
    StrictScan scan = scan(plain, charset);
    if (!scan.clean()) {
      throw undecodable(charset, scan);
    }
    return charset;
  }

  private static RefusedException undecodable(Charset charset, StrictScan scan) {
    long offset = scan.firstFault() >= 0 ? scan.firstFault() : scan.firstNul();
    return new RefusedException(
        HoldReason.UNDECODABLE, 0, charset.name(), Long.toString(Math.max(offset, 0)));
  }

  private static StrictScan scan(Content plain, Charset charset) throws IOException {
    try (InputStream in = plain.open()) {
      return StrictScan.of(in, charset);
    }
  }

  private static byte[] head(Content plain, int length) throws IOException {
    try (InputStream in = plain.open()) {
      return in.readNBytes(length);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && java.util.Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
