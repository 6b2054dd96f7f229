package dev.tokenprice.reading;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.reading.cell.DateGrammar;
import dev.tokenprice.reading.table.HeaderGrammar;
import dev.tokenprice.reading.table.PriceTables;
import dev.tokenprice.reading.text.Content;
import dev.tokenprice.reading.text.DecodedText;
import dev.tokenprice.reading.text.Decoder;
import dev.tokenprice.reading.text.Dialect;
import dev.tokenprice.reading.text.DialectDetector;
import dev.tokenprice.reading.text.RefusedException;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;

/** Reads any price list, or says exactly why not. */
public final class PriceListReader {
  private static final int HEAD = 1 << 16;

  private final Vocabulary vocabulary;
  private final ReadingLimits limits;
  private final Decoder decoder;
  private final DialectDetector dialects;

  public PriceListReader(Vocabulary vocabulary, ReadingLimits limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
    dialects = new DialectDetector(new HeaderGrammar(vocabulary)::knownCells, limits);
    decoder = new Decoder(limits, dialects::knownWords);
  }

  /**
   * @param fileName relative to the input folder, with {@code /}
   * @param content read several times; its bytes must not change meanwhile
   * @throws IOException if the bytes cannot be read at all; a list that cannot be understood is a
   *     reading with a refusal
   */
  public PriceListReading read(String fileName, Content content, Mapping mapping)
      throws IOException {
    LocalDate listDate = DateGrammar.inName(ListName.of(fileName)).orElse(null);
    String stated = mapping.source();
    String source = stated != null ? stated : DateGrammar.nameWithoutDate(ListName.of(fileName));
    try {
      DecodedText text = decoder.decode(fileName, content);
      Dialect dialect = dialects.detect(text.head(HEAD));
      var tables = new PriceTables(fileName, listDate, text, dialect, mapping, vocabulary, limits);
      var form = new TextForm(text.charset(), dialect);
      return surveyed(fileName, PriceListReading.of(source, listDate, form, tables), tables);
    } catch (RefusedException e) {
      return PriceListReading.refused(source, listDate, held(fileName, e));
    }
  }

  private static PriceListReading surveyed(
      String fileName, PriceListReading reading, PriceTables tables) {
    try {
      tables.survey();
      return reading;
    } catch (RefusedException e) {
      return reading.refusing(held(fileName, e));
    }
  }

  private static Held held(String fileName, RefusedException refused) {
    Provenance where = new Provenance(fileName, refused.line(), "", "");
    return new Held(where, refused.reason(), refused.evidence(), "");
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
