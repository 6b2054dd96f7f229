package dev.tokenprice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFileTest {
  @Test
  void eachLanguageByItself() throws IOException {
    TextFile file = read("word.free.zh=免费\nword.free.en=free\n");
    assertThat(file.in("zh")).isEqualTo(Map.of("word.free", "免费"));
    assertThat(file.in("en")).isEqualTo(Map.of("word.free", "free"));
  }

  @Test
  void aTextInOneLanguageAloneIsRefused() {
    assertThatThrownBy(() -> read("sheet.new.zh=新\n"))
        .hasMessage("texts: 'sheet.new' has no text in 'en'; write it as sheet.new.en=...");
    assertThatThrownBy(() -> read("sheet.new.zh=\nsheet.new.en=New\n"))
        .hasMessage("texts: 'sheet.new' has no text in 'zh'; write it as sheet.new.zh=...");
  }

  @Test
  void aTextWithoutItsLanguageIsRefused() {
    assertThatThrownBy(() -> read("sheet.new=New\n"))
        .hasMessage(
            "texts: 'sheet.new' does not say its language; write it as sheet.new.zh=... and"
                + " sheet.new.en=...");
  }

  /** So that who changes a text sees the other, and no later line overrules an earlier one. */
  @Test
  void eachTextStandsOnceAndBothLanguagesSideBySide() throws IOException {
    var keys = new ArrayList<String>();
    for (String name : Messages.FILES) {
      List<String> lines = texts(name);
      for (int i = 0; i < lines.size(); i += Messages.LANGUAGES.size()) {
        String key = lines.get(i).replaceFirst("\\.zh$", "");
        assertThat(lines.subList(i, Math.min(i + 2, lines.size())))
            .as(name)
            .containsExactly(key + ".zh", key + ".en");
        keys.add(key);
      }
    }
    assertThat(keys).hasSizeGreaterThan(900).hasSameSizeAs(new HashSet<>(keys));
  }

  /** The keys as they are written, from top to bottom. */
  private static List<String> texts(String name) throws IOException {
    return Files.readAllLines(Path.of("src/main/resources", name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static TextFile read(String text) throws IOException {
    return new TextFile("texts", new StringReader(text));
  }
}
