package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private final Phrases<String> phrases = new Phrases<>();

  @BeforeEach
  void spellings() {
    phrases.add("input", "in");
    phrases.add("input price", "price");
    phrases.add("cached input", "cache");
    phrases.add("...", "nothing");
  }

  @Test
  void theLongestSpellingWins() {
    List<Atom> text = Lexer.lex("the input price");

    assertThat(phrases.at(text, 0)).isEmpty();
    assertThat(phrases.at(text, 1)).contains(new Phrases.Match<>("price", 1, 3));
    assertThat(phrases.at(Lexer.lex("input prize"), 0)).contains(new Phrases.Match<>("in", 0, 1));
    assertThat(phrases.at(Lexer.lex("input"), 0)).contains(new Phrases.Match<>("in", 0, 1));
  }

  @Test
  void matchesDoNotOverlap() {
    assertThat(phrases.in(Lexer.lex("cached input price, input price")))
        .containsExactly(new Phrases.Match<>("cache", 0, 2), new Phrases.Match<>("price", 3, 5));
    assertThat(phrases.in(List.of())).isEmpty();
  }

  @Test
  void theFirstMeaningOfASpellingStays() {
    phrases.add("Inputs", "other");

    assertThat(phrases.whole("input")).contains("in");
  }

  @Test
  void aWholeTextIsOneSpelling() {
    assertThat(phrases.whole("INPUT_price")).contains("price");
    assertThat(phrases.whole("input now")).isEqualTo(Optional.empty());
    assertThat(phrases.whole("--")).isEmpty();
  }
}
