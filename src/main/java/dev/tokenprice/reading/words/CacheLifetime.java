package dev.tokenprice.reading.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a cache lives, in words about writing one: 5m, {@code 1-hour}, 1小时. It is no part of the
 * price's unit.
 *
 * @param rest the text without it
 * @param hour whether it is an hour; five minutes are what a cache write without a word means
 */
public record CacheLifetime(String rest, boolean hour) {
  private static final Pattern CACHE =
      Pattern.compile("cach|缓存|緩存|快取|キャッシュ|캐시", Pattern.CASE_INSENSITIVE);
  private static final Pattern MINUTES = lifetime("(?:5|five)[\\s_-]*(?:minutes?|mins?|m|分钟|分鐘|分)");
  private static final Pattern HOUR =
      lifetime(
          "(?:above[\\s_]*)?(?:(?:1|one)[\\s_-]*(?:hours?|hrs?|h|小时|小時|時間|jam)|60[\\s_-]*min)");

  private static Pattern lifetime(String words) {
    return Pattern.compile("(?<![a-z0-9.])" + words + "(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
  }

  public static CacheLifetime of(String text) {
    if (!CACHE.matcher(text).find()) {
      return new CacheLifetime(text, false);
    }
    Matcher hour = HOUR.matcher(text);
    boolean hourly = hour.find() && !isPerHour(text, hour.start());
    String rest = hourly ? without(text, hour) : text;
    Matcher minutes = MINUTES.matcher(rest);
    return new CacheLifetime(minutes.find() ? without(rest, minutes) : rest, hourly);
  }

  private static boolean isPerHour(String text, int at) {
    String before = text.substring(0, at).stripTrailing().toLowerCase(java.util.Locale.ROOT);
    return before.endsWith("/") || before.endsWith("per") || before.endsWith("每");
  }

  private static String without(String text, Matcher found) {
    return text.substring(0, found.start()) + " " + text.substring(found.end());
  }
}
