package dev.tokenprice.reading.claims;

import dev.tokenprice.reading.plain.ColumnWords;
import dev.tokenprice.reading.words.Fold;
import java.util.regex.Pattern;

/** Which of the two prices a claim says that it speaks of. */
enum ClaimScope {
  INPUT,
  OUTPUT,
  /** It says both, or nothing. */
  NOT_STATED,
  /** It says something else. */
  UNCLEAR;

  private static final Pattern INPUT_WORD = Pattern.compile("输入|輸入|\\binputs?\\b");
  private static final Pattern OUTPUT_WORD = Pattern.compile("输出|輸出|\\boutputs?\\b");

  static ClaimScope of(String cell, String sentence, ColumnWords words) {
    if (cell.isEmpty()) {
      return inSentence(Fold.fold(sentence));
    }
    return switch (words.meaning(cell).orElse("")) {
      case "input" -> INPUT;
      case "output" -> OUTPUT;
      case "both", "own" -> NOT_STATED;
      default -> UNCLEAR;
    };
  }

  private static ClaimScope inSentence(String sentence) {
    boolean input = INPUT_WORD.matcher(sentence).find();
    boolean output = OUTPUT_WORD.matcher(sentence).find();
    if (input == output) {
      return NOT_STATED;
    }
    return input ? INPUT : OUTPUT;
  }
}
