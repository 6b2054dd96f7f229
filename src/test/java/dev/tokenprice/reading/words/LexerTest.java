package dev.tokenprice.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.words.Atom.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          inputUsdPer1MTokens         ~ input usd per 1 m token
          input_usd_per_1m_token      ~ input usd per 1 m token
          Input (USD) per 1M tokens   ~ input ( usd ) per 1 m token
          in-put.b:c·d,e              ~ in put b c d e
          1,000.5 tokens              ~ 1000.5 token
          1_000                       ~ 1 000
          v1.                         ~ v 1
          1.a                         ~ 1 a
          1,a                         ~ 1 a
          .7                          ~ 7
          IDs                         ~ ids
          APIs1                       ~ api 1
          IDsb                        ~ i dsb
          HTTPRequest                 ~ http request
          ABC                         ~ abc
          AbC                         ~ ab c
          gas class its               ~ gas class its
          caps                        ~ cap
          输入Price价                   ~ 输 入 price 价
          トークンA                     ~ ト ー ク ン a
          $5                          ~ $ 5
          a2e5                        ~ a 2 e 5
          """)
  void separatorsAndCaseMakeNoDifference(String text, String atoms) {
    assertThat(joined(Lexer.lex(text))).isEqualTo(atoms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          -5        ~ - 5
          .7        ~ .7
          a.7       ~ a .7
          1..7      ~ 1 . .7
          x.        ~ x .
          1_000     ~ 1_000
          1_a       ~ 1 _ a
          1,5       ~ 15
          1e5       ~ 1e5
          1E-5      ~ 1e-5
          1e+10x    ~ 1e+10 x
          1e        ~ 1 e
          1e-       ~ 1 e -
          1ex       ~ 1 ex
          1f5       ~ 1 f 5
          1 - 2     ~ 1 - 2
          """)
  void whereMarksCountTheyAreAtomsOrPartsOfNumbers(String text, String atoms) {
    assertThat(joined(Lexer.lexWithMarks(text))).isEqualTo(atoms);
  }

  @Test
  void anAtomKnowsItsKindAndPlace() {
    List<Atom> atoms = Lexer.lex("ab 1,0元$");

    assertThat(atoms)
        .containsExactly(
            new Atom("ab", Kind.WORD, 0, 2),
            new Atom("10", Kind.NUMBER, 3, 6),
            new Atom("元", Kind.IDEOGRAPH, 6, 7),
            new Atom("$", Kind.SYMBOL, 7, 8));
    assertThat(atoms).extracting(Atom::isNumber).containsExactly(false, true, false, false);
    assertThat(atoms).extracting(Atom::isSymbol).containsExactly(false, false, false, true);
    assertThat(atoms).extracting(a -> a.is("元")).containsExactly(false, false, true, false);
  }

  private static String joined(List<Atom> atoms) {
    return atoms.stream().map(Atom::text).collect(Collectors.joining(" "));
  }
}
