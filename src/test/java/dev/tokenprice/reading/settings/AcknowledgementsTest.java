package dev.tokenprice.reading.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgementsTest {
  private static final LocalDate MAY_21 = LocalDate.of(2024, 5, 21);
  private static final LocalDate MAY_31 = LocalDate.of(2024, 5, 31);

  @TempDir Path folder;

  @Test
  void noneWithoutAFile() throws IOException {
    assertThat(Acknowledgements.in(file()).on(MAY_21, null)).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBackWhateverItsCharacters() throws IOException {
    Acknowledgements.in(file()).with(List.of(one("1", "a \"b\" \\ c: #d", "right,\n见公告")));

    assertThat(Acknowledgements.in(file()).on(MAY_21, null))
        .isEqualTo(Map.of("a \"b\" \\ c: #d", "right, 见公告"));
    assertThat(folder).isDirectoryContaining(f -> f.equals(file()));
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file()));
  }

  @Test
  void moreStandBesideTheOldAndTheSameNumberReplaces() throws IOException {
    var both = Acknowledgements.in(file()).with(List.of(one("1", "a", "x"), one("2", "b", "y")));
    both.with(List.of(one("2", "b", "z"), one("3", "c", "w")));

    assertThat(Acknowledgements.in(file()).on(MAY_21, null))
        .isEqualTo(Map.of("a", "x", "b", "z", "c", "w"));
  }

  @Test
  void holdsUpToItsLastDayAndFromTheDayItWasSaid() throws IOException {
    var said = Acknowledgements.in(file()).with(List.of(one("1", "a", "x")));

    assertThat(said.on(MAY_31, MAY_21)).containsKey("a");
    assertThat(said.on(MAY_31.plusDays(1), MAY_21)).isEmpty();
    assertThat(said.on(MAY_31, MAY_21.minusDays(1))).isEmpty();
  }

  @Test
  void aMistakeByHandIsNamedWithItsLine() throws IOException {
    Files.writeString(
        file(), "\"1\":\n  what: a\n  until: soon\n  recorded: 2024-05-21\n  note: x\n");
    assertThatThrownBy(() -> Acknowledgements.in(file()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("acknowledged.yml, line 3")
        .hasMessageContaining("a date such as 2024-12-31")
        .hasMessageContaining("'soon'");

    Files.writeString(file(), "\"1\":\n  what: a\n  until: 2024-05-31\n  note: x\n");
    assertThatThrownBy(() -> Acknowledgements.in(file()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("what, until, recorded, note");
  }

  private Path file() {
    return folder.resolve("acknowledged.yml");
  }

  private static Acknowledgement one(String number, String key, String note) {
    return new Acknowledgement(number, key, MAY_31, MAY_21, note);
  }
}
