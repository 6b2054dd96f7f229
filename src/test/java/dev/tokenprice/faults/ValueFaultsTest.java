package dev.tokenprice.faults;

import static dev.tokenprice.faults.ReadList.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold no price that could be published. */
class ValueFaultsTest {
  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "1E-999999999", "1.2.3"})
  void noNumber(String cell) {
    assertThat(row(cell, "2"))
        .isEqualTo(
            new ReadList(List.of("a-1 output 2 CNY/1000000"), List.of("2 not-a-number " + cell)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "#REF!", "TBA?"})
  void wordsAmongNumbers(String cell) {
    assertThat(ReadList.of(HEADER + "a-1," + cell + ",2\na-2,1,2\n").held())
        .containsExactly("2 not-a-number " + cell);
  }

  /** In a short list one odd cell is a large share: it is held, and the column is read. */
  @Test
  void aRemarkAmongFewNumbers() {
    String list = "model,input,output,unit\na-1,1,2,元/百万tokens\na-2,1,2,元/百万tokens\n";
    var read = ReadList.of(list + "a-3,see note,2,元/百万tokens\n");
    assertThat(read.prices()).hasSize(5);
    assertThat(read.held()).containsExactly("4 not-a-number see note");
  }

  @Test
  void fourHundredDigits() {
    assertThat(row("9".repeat(400), "2").held()).containsExactly("2 too-large digits 30");
  }

  @Test
  void belowZero() {
    assertThat(row("-5", "2").held()).containsExactly("2 negative -5");
  }

  @Test
  void fullWidth() {
    assertThat(row("０．５", "２").prices())
        .containsExactly("a-1 input 0.5 CNY/1000000", "a-1 output 2 CNY/1000000");
  }

  /** It may be over: nothing says that it still holds. */
  @Test
  void aLastDayThatCannotBeRead() {
    String list = "model,input (USD/1M tokens),effective_date,valid_until\na-1,0.5,2024-05-01,";
    assertThat(ReadList.of(list + "end of May\n").held()).containsExactly("2 bad-date end of May");
    assertThat(ReadList.of(list + "待定\n").prices()).hasSize(1);
  }

  @Test
  void aUnitThatNobodyKnows() {
    assertThat(ReadList.of("model,input,output,unit\na-1,1,2,元/斤\n").held())
        .containsExactly("2 unit-not-stated unknown 元/斤", "2 unit-not-stated unknown 元/斤");
  }

  @Test
  void aThousandTimesTheSameModelsPrice() {
    var read =
        ReadList.of("model,input (USD/1M tokens)\ngpt-x,1.25\nopenai/gpt-x,0.00125\na-1,0.5\n");
    assertThat(read)
        .isEqualTo(
            new ReadList(
                List.of("a-1 input 0.5 USD/1000000"),
                List.of("2 unit-conflict line 3", "3 unit-conflict line 2")));
  }

  @Test
  void twoPricesForOneOffer() {
    assertThat(ReadList.of(HEADER + "a-1,1,2\na-1,3,2\n"))
        .isEqualTo(
            new ReadList(
                List.of("a-1 output 2 CNY/1000000", "a-1 output 2 CNY/1000000"),
                List.of("2 duplicate 3", "3 duplicate 2")));
  }

  /** What cannot be seen is no part of a name; a model is one model with it and without. */
  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\uFEFF", "\u001B", "\u0007", "\u2066"})
  void whatCannotBeSeenIsNoPartOfAName(String mark) {
    assertThat(ReadList.of(HEADER + "a" + mark + "-1,1,2\n").prices())
        .containsExactly("a-1 input 1 CNY/1000000", "a-1 output 2 CNY/1000000");
  }

  private static ReadList row(String input, String output) {
    return ReadList.of(HEADER + "a-1," + input + "," + output + "\n");
  }
}
