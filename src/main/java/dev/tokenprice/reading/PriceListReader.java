package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.table.FirstPass;
import dev.tokenprice.reading.table.HeaderGrammar;
import dev.tokenprice.reading.table.PriceTables;
import dev.tokenprice.reading.table.RangePass;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.DecodedText;
import dev.tokenprice.reading.text.Decoder;
import dev.tokenprice.reading.text.Dialect;
import dev.tokenprice.reading.text.DialectDetector;
import dev.tokenprice.reading.text.RangeCutter;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.text.TextRange;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads any price list, or says exactly why not. */
public final class PriceListReader {
  private static final int HEAD = 1 << 16;
  private static final int HEAD_RECORDS = 5_000;

  private final Vocabulary vocabulary;
  private final ReadingLimits limits;
  private final Decoder decoder;
  private final DialectDetector dialects;
  private final int headRecords;

  public PriceListReader(Vocabulary vocabulary, ReadingLimits limits) {
    this(vocabulary, limits, HEAD_RECORDS);
  }

  /**
   * @param headRecords how many are read of a list when it is begun
   */
  PriceListReader(Vocabulary vocabulary, ReadingLimits limits, int headRecords) {
    this.headRecords = headRecords;
    this.vocabulary = vocabulary;
    this.limits = limits;
    dialects = new DialectDetector(new HeaderGrammar(vocabulary)::knownCells, limits);
    decoder = new Decoder(limits, dialects::knownWords);
  }

  /**
   * Reads the first records of a list, which may be all: then it is known what it says. The first
   * rows of a longer one remain to be read.
   *
   * @param fileName relative to the input folder, with {@code /}
   * @param content read several times; its bytes must not change meanwhile
   * @throws IOException if the bytes cannot be read at all; a list that cannot be understood is a
   *     reading with a refusal
   */
  public PriceListReading begin(String fileName, Content content, Mapping mapping)
      throws IOException {
    LocalDate listDate = listDate(fileName);
    String stated = mapping.source();
    String source = stated != null ? stated : source(fileName);
    try {
      DecodedText text = decoder.decode(fileName, content);
      Dialect dialect = dialects.detect(text.head(HEAD));
      var tables = new PriceTables(fileName, listDate, text, dialect, mapping, vocabulary, limits);
      var form = new TextForm(text.charset(), dialect);
      return begun(fileName, PriceListReading.of(source, listDate, form, tables), tables);
    } catch (RefusedException e) {
      return PriceListReading.refused(source, listDate, refusal(fileName, e));
    }
  }

  private static @Nullable LocalDate listDate(String fileName) {
    return DateGrammar.inName(ListName.of(fileName)).orElse(null);
  }

  private static String source(String fileName) {
    return DateGrammar.nameWithoutDate(ListName.of(fileName));
  }

  /**
   * Parts in which a list that has no mapping may be read apart, by {@link #range}; empty if it is
   * to be read as a whole.
   *
   * @param size least bytes of a part but the last
   */
  public List<TextRange> ranges(String fileName, Content content, long size) throws IOException {
    try {
      DecodedText text = decoder.decode(fileName, content);
      Dialect dialect = dialects.detect(text.head(HEAD));
      List<TextRange> ranges = RangeCutter.cut(text, dialect, limits, size);
      return ranges.isEmpty() || isPlain(fileName, content, ranges.get(0).headAlone())
          ? ranges
          : List.of();
    } catch (RefusedException e) {
      return List.of();
    }
  }

  private boolean isPlain(String fileName, Content content, TextRange range) throws IOException {
    try (RangePass pass = pass(fileName, content, range)) {
      pass.forEachRemaining(row -> {});
      return pass.isPlain();
    }
  }

  /**
   * A part of a list that has no mapping. Its first rows stand if they are what the list would give
   * on its first way through, whatever the other parts hold.
   *
   * @throws RefusedException if the bytes are no text
   */
  public Reading range(String fileName, Content content, TextRange range) throws IOException {
    return new RangeReading(source(fileName), listDate(fileName), pass(fileName, content, range));
  }

  private RangePass pass(String fileName, Content content, TextRange range) throws IOException {
    DecodedText text = decoder.decode(fileName, content);
    Dialect dialect = dialects.detect(text.head(HEAD));
    return new PriceTables(
            fileName, listDate(fileName), text, dialect, Mapping.none(), vocabulary, limits)
        .pass(range);
  }

  private PriceListReading begun(String fileName, PriceListReading reading, PriceTables tables) {
    FirstPass pass = tables.firstPass();
    try {
      var head = new ArrayList<PriceTables.TableRow>();
      while (head.size() < headRecords && pass.hasNext()) {
        head.add(pass.next());
      }
      if (pass.hasNext()) {
        return reading.goingOn(new LongList(head, pass));
      }
      pass.close();
      return reading;
    } catch (RuntimeException e) {
      pass.close();
      if (e instanceof RefusedException refused) {
        return reading.refusing(refusal(fileName, refused));
      }
      throw e;
    }
  }

  /** Why a list is not read. */
  public static Held refusal(String fileName, RefusedException refused) {
    Provenance where = new Provenance(fileName, refused.line(), "", "");
    return new Held(where, refused.reason(), refused.evidence(), "");
  }

  /** The same, read to the end. */
  public PriceListReading read(String fileName, Content content, Mapping mapping)
      throws IOException {
    PriceListReading reading = begin(fileName, content, mapping);
    Optional<FirstRows> rest = reading.firstRows();
    if (rest.isEmpty()) {
      return reading;
    }
    try (FirstRows rows = rest.get()) {
      rows.forEachRemaining(row -> {});
      return reading.readToTheEnd();
    } catch (RefusedException e) {
      return reading.refusing(refusal(fileName, e));
    }
  }

  /** The same, of bytes in memory. */
  public PriceListReading read(String fileName, byte[] content, Mapping mapping) {
    try {
      return read(fileName, Content.of(content), mapping);
    } catch (IOException e) {
      Held held = Held.of(Provenance.ofFile(fileName), HoldReason.UNDECODABLE, "bytes", "0");
      return PriceListReading.refused(fileName, null, held);
    }
  }
}
