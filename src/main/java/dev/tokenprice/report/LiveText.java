package dev.tokenprice.report;

import dev.tokenprice.report.workbook.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence some of whose words a spreadsheet reckons. */
final class LiveText {
  /** The longest text between quotes in a formula. */
  private static final int LONGEST = 255;

  private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

  private LiveText() {}

  /**
   * @param expression gives a text or a number
   * @param today what it gives today
   */
  record Word(String expression, String today) {}

  /**
   * @param template with {@code {0}}, {@code {1}} ... for the words
   * @param otherwise the sentence where a word cannot be reckoned
   */
  static Value of(String template, List<Word> words, String otherwise) {
    var pieces = new ArrayList<String>();
    var today = new StringBuilder();
    Matcher slots = SLOT.matcher(template);
    int from = 0;
    while (slots.find()) {
      Word word = words.get(Integer.parseInt(slots.group(1)));
      addText(pieces, today, template.substring(from, slots.start()));
      pieces.add(word.expression);
      today.append(word.today);
      from = slots.end();
    }
    addText(pieces, today, template.substring(from));
    return Value.formula(
        "IFERROR(" + String.join("&", pieces) + "," + quoted(otherwise) + ")", today.toString());
  }

  /** Words that stay as they are. */
  static Word fixed(String text) {
    return new Word(quoted(text), shortened(text));
  }

  /** An amount of money: two decimals, small ones in full. */
  static Word money(String expression, BigDecimal today) {
    String formula =
        "IF("
            + expression
            + "<1,TEXT("
            + expression
            + ",\"0.00######\"),TEXT("
            + expression
            + ",\"#,##0.00\"))";
    return new Word(formula, money(today));
  }

  private static String money(BigDecimal amount) {
    if (amount.compareTo(BigDecimal.ONE) >= 0) {
      return String.format(Locale.ROOT, "%,.2f", amount);
    }
    BigDecimal rounded = amount.setScale(8, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.setScale(Math.max(2, rounded.scale())).toPlainString();
  }

  private static void addText(List<String> pieces, StringBuilder today, String text) {
    if (!text.isEmpty()) {
      pieces.add(quoted(text));
      today.append(text);
    }
  }

  private static String quoted(String text) {
    return "\"" + shortened(text).replace("\"", "\"\"") + "\"";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
