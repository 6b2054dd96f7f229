package dev.tokenprice.faults;

import static dev.tokenprice.faults.ReadList.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.settings.ProgramSettings;
import dev.tokenprice.reading.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit as a setting: what is at it is read, what is above it is not. */
class LimitsTest {
  private static final String ROW = "a-1,0.5,1.5\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'bytes: 81',             'bytes: 80',             0 too-large bytes 80",
    "'records: 2',            'records: 1',            2 too-large records 1",
    "'record_characters: 49', 'record_characters: 48', 1 too-large characters 48",
    "'cell_characters: 16',   'cell_characters: 15',   1 too-large cell 15"
  })
  void aListAboveALimitIsRefused(String at, String above, String refusal) throws IOException {
    assertThat(read(HEADER + ROW, at).held()).isEmpty();
    ReadList refused = read(HEADER + ROW, above);
    assertThat(refused.prices()).isEmpty();
    assertThat(refused.held()).containsExactly(refusal);
  }

  @Test
  void aRecordOfTooManyColumnsRefusesTheList() throws IOException {
    String list = HEADER + ROW + "a-2,1,2,3,4\n";
    assertThat(read(list, "columns: 5").prices()).hasSize(2);
    assertThat(read(list, "columns: 4").held()).containsExactly("3 too-large columns 4");
  }

  @Test
  void aNumberOfTooManyDigitsIsHeldAlone() throws IOException {
    String list = HEADER + "a-1,1234.5,1.5\n";
    assertThat(read(list, "digits: 5").held()).isEmpty();
    assertThat(read(list, "digits: 4"))
        .satisfies(
            read -> {
              assertThat(read.held()).containsExactly("2 too-large digits 4");
              assertThat(read.prices()).containsExactly("a-1 output 1.5 CNY/1000000");
            });
  }

  /** Where nearly nothing can be read, the rest is not trusted either. */
  @Test
  void aListOfWhichTooMuchIsHeldIsRefused() throws IOException {
    String list = HEADER + ROW + "a-2,1x,2y\na-3,1x,2y\na-4,1x,2y\n";
    assertThat(read(list, "held_share: 0.75").prices()).hasSize(2);
    assertThat(read(list, "held_share: 0.74").held())
        .containsExactly("0 too-large held-share 6 8 0.74");
  }

  /** It publishes nothing anyway, and each cell says what it lacks. */
  @Test
  void aListOfWhichAllIsHeldIsNotRefused() throws IOException {
    assertThat(read(HEADER + "a-2,1x,2y\n", "held_share: 0.5").held())
        .containsExactly("2 not-a-number 1x", "2 not-a-number 2y");
  }

  @ParameterizedTest
  @CsvSource({
    "'limits: {digits: 31}',     a whole number from 1 to 30",
    "'limits: {held_share: 0}',  a number above 0",
    "'limits: {held_share: 2}',  'a share above 0, at most 1, such as 0.9'",
    "'model_fall: 1.5',          'a share above 0, at most 1, such as 0.9'",
    "'limits: {bites: 1}',       'one of bytes, records, columns'"
  })
  void aLimitThatMakesNoSenseIsRefused(String settings, String expected) {
    assertThatThrownBy(() -> settings(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(expected);
  }

  private ReadList read(String list, String limit) throws IOException {
    ReadingLimits limits = settings("limits: {" + limit + "}").limits();
    return ReadList.of("list.csv", list.getBytes(StandardCharsets.UTF_8), limits);
  }

  private ProgramSettings settings(String text) throws IOException {
    return ProgramSettings.read(Files.writeString(folder.resolve("settings.yml"), text));
  }
}
