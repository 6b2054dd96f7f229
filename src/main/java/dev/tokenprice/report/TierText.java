package dev.tokenprice.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tier of tokens as people say it: {@code ≤32K}, {@code 32K–128K}, {@code >128K}. */
final class TierText {
  private static final Pattern TIER = Pattern.compile("\\((\\d{1,12}),(\\d{1,12})?[\\])]");
  private static final int THOUSAND = 1000;
  private static final int BINARY_THOUSAND = 1024;

  private TierText() {}

  /** The text as it is if it is no tier. */
  static String of(String tier) {
    Matcher matcher = TIER.matcher(tier);
    if (!matcher.matches()) {
      return tier;
    }
    long above = Long.parseLong(matcher.group(1));
    String upTo = matcher.group(2);
    if (upTo == null) {
      return ">" + tokens(above);
    }
    String end = tokens(Long.parseLong(upTo));
    return above == 0 ? "≤" + end : tokens(above) + "–" + end;
  }

  private static String tokens(long count) {
    if (count % (THOUSAND * THOUSAND) == 0 && count > 0) {
      return count / (THOUSAND * THOUSAND) + "M";
    }
    if (count % THOUSAND == 0 && count > 0) {
      return count / THOUSAND + "K";
    }
    return count % BINARY_THOUSAND == 0 && count > 0
        ? count / BINARY_THOUSAND + "Ki"
        : String.valueOf(count);
  }
}
