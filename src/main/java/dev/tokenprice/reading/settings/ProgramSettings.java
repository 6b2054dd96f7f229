package dev.tokenprice.reading.settings;

import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --config} may set, every key optional.
 *
 * @param vocabulary a folder with the user's own words; null for none
 * @param staleRateDays a rate older than this is stale
 * @param modelFall above 0, at most 1: where more than this share of a source's offers vanish at
 *     once, none is marked withdrawn
 * @param limits what one price list may ask for
 */
public record ProgramSettings(
    @Nullable Path vocabulary, int staleRateDays, BigDecimal modelFall, ReadingLimits limits) {
  public static final ProgramSettings DEFAULT =
      new ProgramSettings(null, 7, new BigDecimal("0.2"), ReadingLimits.DEFAULT);

  private static final List<String> KEYS =
      List.of("vocabulary", "stale_rate_days", "model_fall", "limits");
  private static final List<String> LIMITS =
      List.of(
          "bytes",
          "records",
          "columns",
          "record_characters",
          "cell_characters",
          "digits",
          "held_share");

  /**
   * Reads a settings file. Its folders are relative to it.
   *
   * @throws SettingsException if a key or value is not valid
   * @throws IOException if it cannot be read
   */
  public static ProgramSettings read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    var entries = Setting.parse(name, Files.readAllBytes(file)).entries(KEYS);
    Setting limits = entries.get("limits");
    return new ProgramSettings(
        vocabulary(file, entries.get("vocabulary")),
        (int) whole(entries.get("stale_rate_days"), DEFAULT.staleRateDays(), 36_500),
        share(entries.get("model_fall"), DEFAULT.modelFall()),
        limits == null ? DEFAULT.limits() : limits(limits.entries(LIMITS)));
  }

  private static @Nullable Path vocabulary(Path file, @Nullable Setting setting) {
    if (setting == null) {
      return null;
    }
    Path folder = file.resolveSibling(setting.text());
    if (!Files.isDirectory(folder)) {
      throw setting.refused("a folder with vocabulary files", "");
    }
    return folder;
  }

  private static ReadingLimits limits(Map<String, Setting> entries) {
    var standard = ReadingLimits.DEFAULT;
    return new ReadingLimits(
        whole(entries.get("bytes"), standard.bytes(), Long.MAX_VALUE),
        whole(entries.get("records"), standard.records(), Long.MAX_VALUE),
        (int) whole(entries.get("columns"), standard.columns(), Integer.MAX_VALUE),
        (int)
            whole(entries.get("record_characters"), standard.recordCharacters(), Integer.MAX_VALUE),
        (int) whole(entries.get("cell_characters"), standard.cellCharacters(), Integer.MAX_VALUE),
        (int) whole(entries.get("digits"), standard.digits(), ReadingLimits.MOST_DIGITS),
        share(entries.get("held_share"), BigDecimal.valueOf(standard.heldShare())).doubleValue());
  }

  private static BigDecimal share(@Nullable Setting setting, BigDecimal standard) {
    if (setting == null) {
      return standard;
    }
    BigDecimal share = setting.aboveZero();
    if (share.compareTo(BigDecimal.ONE) > 0) {
      throw setting.refused("a share above 0, at most 1, such as 0.9", "");
    }
    return share;
  }

  private static long whole(@Nullable Setting setting, long standard, long most) {
    if (setting == null) {
      return standard;
    }
    BigDecimal number = setting.aboveZero();
    if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw setting.refused("a whole number from 1 to " + most, "");
    }
    return number.longValueExact();
  }
}
