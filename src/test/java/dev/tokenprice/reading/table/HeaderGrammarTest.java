package dev.tokenprice.reading.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What headers say: the price headers of {@code SpellingsTest} are in headers.csv. */
class HeaderGrammarTest {
  private final HeaderGrammar grammar = new HeaderGrammar(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/reading/header-words.csv", numLinesToSkip = 1, emptyValue = "")
  void says(String header, String meaning) {
    assertThat(text(grammar.read(header))).isEqualTo(meaning == null ? "" : meaning);
  }

  @Test
  void knownCellsAreThoseOfUse() {
    List<String> cells = List.of("model", "Input", "7", "1.5", "", "score", "whatever");

    assertThat(grammar.knownCells(cells)).isEqualTo(2);
    assertThat(grammar.headerWords(cells)).isEqualTo(3);
  }

  private static String text(Header header) {
    List<String> parts = new ArrayList<>();
    parts.add(header.role() == null ? "" : "role " + header.role() + " " + header.roleRank());
    parts.add(header.meters().stream().map(Meter::code).collect(joining("&")));
    parts.add(header.isPrice() ? "price" : header.mayBePrice() ? "may be price" : "");
    parts.add(header.stated().isNone() ? "" : header.stated().text());
    parts.add(header.phase() == null ? "" : header.phase().name());
    parts.add(header.conditions().text());
    parts.add(header.listed() ? "listed" : "");
    parts.add(header.counts() ? "counts" : "");
    parts.add(header.lookalike() ? "lookalike" : "");
    parts.add(header.usage() ? "usage" : "");
    parts.add(header.bill() ? "bill" : "");
    parts.add(header.residue().isEmpty() ? "" : "beside: " + header.residue());
    parts.removeIf(String::isEmpty);
    return String.join("; ", parts);
  }
}
