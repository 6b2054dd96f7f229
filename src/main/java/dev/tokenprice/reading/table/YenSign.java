package dev.tokenprice.reading.table;

import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Quote;
import dev.tokenprice.reading.CellReading;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A ¥ is yuan, but where Japanese is written it may be yen. */
final class YenSign {
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}円価単]|[入出]力");
  private static final Pattern YUAN =
      Pattern.compile("元|人民|RMB|CNY|CNH|yuan", Pattern.CASE_INSENSITIVE);

  private YenSign() {}

  static boolean mayBeIn(List<String> headers) {
    return headers.stream().anyMatch(header -> JAPANESE.matcher(header).find());
  }

  /**
   * @param beside texts beside the cell that state its unit
   */
  static CellReading judge(CellReading cell, Stream<String> beside) {
    boolean yuan = cell.quotes().stream().anyMatch(q -> q.price().currency().equals("CNY"));
    Stream<String> texts =
        Stream.concat(Stream.of(cell.where().column(), cell.where().text()), beside);
    if (!yuan || texts.anyMatch(text -> YUAN.matcher(text).find())) {
      return cell;
    }
    Quote quote = cell.quotes().get(0);
    String amount = quote.price().amount().toPlainString();
    Held held =
        Held.of(cell.where(), HoldReason.CURRENCY_NOT_STATED, amount, quote.per().per())
            .suggesting("currency: JPY");
    return new CellReading(cell.where(), cell.subject(), List.of(), held);
  }
}
