package dev.tokenprice.reading.cell;

import dev.tokenprice.pricing.TokenRange;
import dev.tokenprice.reading.words.Fold;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stage 7, context tiers: {@code 0<Token≤32K}, {@code (32, 128]}, {@code ≤200K}, {@code
 * above_200k_tokens}. Open and closed ends are one, and so are 32,000 and 32,768.
 */
public final class TierGrammar {
  /** A length in tokens, and no other unit after it. */
  private static final String NUMBER =
      "(\\d+(?:[.,]\\d+)*)\\s*(k|m|千|万|thousand|million)?(?=tokens?|[^a-z0-9%.,]|[.,](?!\\d)|$)";

  private static final String WORD = "[a-z\\u4e00-\\u9fff 的()_-]*?";
  private static final String LESS = "(?:<=?|≤|＜)";

  private static final Pattern BETWEEN =
      Pattern.compile(NUMBER + "\\s*(?:tokens?)?\\s*" + LESS + WORD + LESS + "\\s*" + NUMBER);
  private static final Pattern INTERVAL =
      Pattern.compile(
          "[\\[(]\\s*" + NUMBER + "\\s*[,，~]\\s*(?:" + NUMBER + "|[+]?(?:∞|inf))\\s*[\\])]");

  /** Without a blank after its comma, which is then no comma between thousands: [0,32k). */
  private static final Pattern TIGHT_INTERVAL = Pattern.compile(tightInterval());

  private static final Pattern OPEN_INTERVAL =
      Pattern.compile("[\\[(]\\s*" + NUMBER + "\\s*\\+\\s*[\\])]");
  private static final Pattern SPAN =
      Pattern.compile(NUMBER + "\\s*(?:-|~|–|to|至)\\s*" + NUMBER + "(?:\\s*tokens?)?");
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:<=?|≤|up to|upto|at most|lte|below|under|within|不超过|小于等于|小于|低于)\\s*_?" + NUMBER);
  private static final Pattern AT_MOST_AFTER =
      Pattern.compile(NUMBER + "\\s*(?:tokens?\\s*)?(?:以内|以下|及以下)");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?:>=?|≥|above|over|more than|greater than|gt|超过|大于等于|大于|高于|达到)\\s*_?" + NUMBER);
  private static final Pattern ABOVE_AFTER =
      Pattern.compile(NUMBER + "\\s*(?:tokens?\\s*)?(?:以上|\\+)");

  private static final long LARGEST_BARE_THOUSANDS = 2048;

  /** No context is that long; the number means something else. */
  private static final long MOST_TOKENS = 1_000_000_000_000L;

  private static final BigDecimal TOO_MANY = BigDecimal.valueOf(MOST_TOKENS);

  private TierGrammar() {}

  /**
   * A tier found in a text.
   *
   * @param rest the text without it
   */
  public record Found(TokenRange range, String rest) {}

  /** The first tier that a text names; empty if it names none. */
  public static Optional<Found> find(String text) {
    String folded = Fold.clean(text).toLowerCase(Locale.ROOT).replace('_', ' ');
    return two(BETWEEN, folded, false)
        .or(() -> two(INTERVAL, folded, true))
        .or(() -> two(TIGHT_INTERVAL, folded, true))
        .or(() -> one(OPEN_INTERVAL, folded, true, true))
        .or(() -> one(AT_MOST, folded, false, false))
        .or(() -> one(ABOVE, folded, true, false))
        .or(() -> two(SPAN, folded, false).filter(f -> hasLetterUnit(folded)))
        .or(() -> one(AT_MOST_AFTER, folded, false, false))
        .or(() -> one(ABOVE_AFTER, folded, true, false));
  }

  /** One of its ends is square: (1,500) alone is a number. */
  private static String tightInterval() {
    String number = "(\\d+(?:\\.\\d+)?)\\s*(k|m|千|万)?";
    String square = "(?=\\[|[^\\])]*\\])";
    return square + "[\\[(]\\s*" + number + "\\s*[,，]\\s*" + number + "\\s*[\\])]";
  }

  private static boolean hasLetterUnit(String text) {
    return Pattern.compile("\\d\\s*(?:k|m|千|万|token)").matcher(text).find();
  }

  private static Optional<Found> two(Pattern pattern, String text, boolean bareThousands) {
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String upperScale = m.group(4);
    String lowerScale = m.group(2) == null ? upperScale : m.group(2);
    boolean thousands = bareThousands && m.group(2) == null && upperScale == null;
    return found(
        m,
        text,
        tokens(m.group(1), lowerScale, thousands),
        m.group(3) == null ? null : tokens(m.group(3), upperScale, thousands));
  }

  private static Optional<Found> one(
      Pattern pattern, String text, boolean above, boolean bareThousands) {
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    long bound = tokens(m.group(1), m.group(2), bareThousands && m.group(2) == null);
    return above ? found(m, text, bound, null) : found(m, text, 0, bound);
  }

  private static Optional<Found> found(Matcher m, String text, long above, @Nullable Long upTo) {
    boolean impossible = above >= MOST_TOKENS || (upTo != null && upTo >= MOST_TOKENS);
    if (impossible || (upTo != null && upTo <= above)) {
      return Optional.empty();
    }
    String rest = (text.substring(0, m.start()) + " " + text.substring(m.end())).strip();
    return Optional.of(new Found(new TokenRange(above, upTo), rest));
  }

  private static long tokens(String number, @Nullable String scale, boolean bareThousands) {
    var value = new BigDecimal(number.replace(",", "").replaceAll("\\.(?=.*\\.)", ""));
    boolean thousands =
        bareThousands && value.compareTo(BigDecimal.valueOf(LARGEST_BARE_THOUSANDS)) <= 0;
    long factor = thousands ? 1_000 : factor(scale);
    return rounded(value.multiply(BigDecimal.valueOf(factor)).min(TOO_MANY).longValue());
  }

  private static long factor(@Nullable String scale) {
    if (scale == null) {
      return 1;
    }
    return switch (scale) {
      case "k", "千", "thousand" -> 1_000;
      case "万" -> 10_000;
      default -> 1_000_000;
    };
  }

  /** 32,768 to 32,000 and 1,048,576 to 1,000,000: K is 1,000 here, whoever wrote it as 1,024. */
  private static long rounded(long tokens) {
    if (tokens > 0 && tokens % (1 << 20) == 0) {
      return (tokens >> 20) * 1_000_000;
    }
    return tokens > 0 && tokens % 1024 == 0 && tokens % 1000 != 0 ? (tokens >> 10) * 1000 : tokens;
  }
}
