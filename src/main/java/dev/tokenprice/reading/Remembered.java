package dev.tokenprice.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function that remembers its first answers: lists say the same thing over and over. For one
 * thread at a time.
 *
 * @param <K> what is asked, unchangeable
 * @param <V> the answer, never null and unchangeable
 */
public final class Remembered<K, V> {
  private static final int MOST = 10_000;

  /** A longer text is not asked for twice, and many of them fill the memory. */
  private static final int LONGEST = 200;

  private final Function<K, V> function;
  private final ToIntFunction<K> length;
  private final Map<K, V> answers = new HashMap<>();
  private @Nullable K latest;
  private @Nullable V latestAnswer;

  /**
   * @param length characters of what is asked
   */
  public Remembered(Function<K, V> function, ToIntFunction<K> length) {
    this.function = function;
    this.length = length;
  }

  /** A function of texts. */
  public static <V> Remembered<String, V> ofText(Function<String, V> function) {
    return new Remembered<>(function, String::length);
  }

  public V of(K asked) {
    V answer = latestAnswer;
    if (answer == null || !asked.equals(latest)) {
      answer = found(asked);
      latest = asked;
      latestAnswer = answer;
    }
    return answer;
  }

  private V found(K asked) {
    V known = answers.get(asked);
    if (known != null) {
      return known;
    }
    V answer = function.apply(asked);
    if (answers.size() < MOST && length.applyAsInt(asked) <= LONGEST) {
      answers.put(asked, answer);
    }
    return answer;
  }
}
