package dev.tokenprice.pricing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which names mean the same vendor or model. Exact but for what people write in any way they like:
 * case, width, blanks, hyphens, underscores and how a date at the end is spelt. Never fuzzy: {@code
 * qwen-max} and {@code qwen-max-0428} stay two models unless an alias says otherwise.
 */
public final class Names {
  public static final Names NONE = new Names(Map.of(), Map.of());

  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]([01]\\d)[-_. ]([0-3]\\d)(?!\\d)");
  private static final Pattern JOINT = Pattern.compile("[\\s_\\p{Pd}]+");
  private static final Pattern JOINT_OF_LETTERS = Pattern.compile("(?<!\\d)-|-(?!\\d)");

  private static final int DIGITS_OF_A_DATE = 8;

  private final Map<String, String> vendors;
  private final Map<String, String> models;

  /**
   * @param vendors from another name of a vendor to the name it goes by
   * @param models from another name of a model to the name it goes by
   */
  public Names(Map<String, String> vendors, Map<String, String> models) {
    this.vendors = folded(vendors);
    this.models = folded(models);
  }

  /** Two vendors are the same if their keys are equal; empty for no vendor. */
  public String vendorKey(String vendor) {
    return key(vendor, vendors);
  }

  /** Two models of one vendor are the same if their keys are equal. */
  public String modelKey(String model) {
    return key(model, models);
  }

  /** The name without what is written in any way people like. */
  public static String fold(String name) {
    return isPlain(name) ? foldPlain(name) : foldAny(name);
  }

  static String foldAny(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    var dated = DATE.matcher(plain).replaceAll("$1$2$3");
    var joined = JOINT.matcher(dated).replaceAll("-");
    var apart = JOINT_OF_LETTERS.matcher(joined).replaceAll("");
    return Normalizer.normalize(apart, Normalizer.Form.NFKC);
  }

  /** Whether it is of ASCII signs and has too few digits for a date: most names, told quickly. */
  private static boolean isPlain(String name) {
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
      digits += isDigit(c) ? 1 : 0;
    }
    return digits < DIGITS_OF_A_DATE;
  }

  private static String foldPlain(String name) {
    var folded = new StringBuilder(name.length());
    boolean joint = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '-' || c == '_') {
        joint = true;
      } else {
        if (joint && isDigit(c) && endsWithDigit(folded)) {
          folded.append('-');
        }
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        joint = false;
      }
    }
    return folded.toString();
  }

  private static boolean endsWithDigit(StringBuilder text) {
    return !text.isEmpty() && isDigit(text.charAt(text.length() - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String key(String name, Map<String, String> aliases) {
    var folded = fold(name);
    return aliases.getOrDefault(folded, folded);
  }

  private static Map<String, String> folded(Map<String, String> aliases) {
    var folded = new HashMap<String, String>();
    aliases.forEach((alias, name) -> folded.put(fold(alias), fold(name)));
    return Map.copyOf(folded);
  }
}
