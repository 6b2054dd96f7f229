package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.ReadingLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramSettingsTest {
  @TempDir Path folder;

  @Test
  void whatIsNotSetIsAsAlways() throws IOException {
    assertThat(read("stale_rate_days: 30"))
        .isEqualTo(new ProgramSettings(null, 30, new BigDecimal("0.2"), ReadingLimits.DEFAULT));
  }

  @Test
  void everyKeyIsTaken() throws IOException {
    Path words = Files.createDirectory(folder.resolve("words"));
    assertThat(
            read(
                """
                vocabulary: words
                stale_rate_days: 1
                model_fall: 1
                limits:
                  bytes: 1
                  records: 2
                  columns: 3
                  record_characters: 4
                  cell_characters: 5
                  digits: 30
                  held_share: 0.5
                """))
        .isEqualTo(
            new ProgramSettings(
                words, 1, new BigDecimal("1"), new ReadingLimits(1, 2, 3, 4, 5, 30, 0.5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          vocabulary: nowhere        ~ a folder
          stale_rate_days: 1.5       ~ a whole number from 1 to 36500
          stale_rate_days: 36501     ~ a whole number from 1 to 36500
          model_fall: 1.01           ~ a share above 0, at most 1
          'limits: {digits: 31}'     ~ a whole number from 1 to 30
          """)
  void refusesWithWhatMayStandThere(String text, String expected) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("settings.yml, line 1")
        .hasMessageContaining(expected);
  }

  private ProgramSettings read(String text) throws IOException {
    return ProgramSettings.read(Files.writeString(folder.resolve("settings.yml"), text));
  }
}
