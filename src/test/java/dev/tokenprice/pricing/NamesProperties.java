package dev.tokenprice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short way of a plain name ends where the long one does. */
class NamesProperties {
  @Property
  void aNameIsFoldedAsAnyOther(@ForAll @From("names") String name) {
    assertThat(Names.fold(name)).isEqualTo(Names.foldAny(name));
  }

  @Property
  void aFoldedNameStaysAsItIs(@ForAll @From("names") String name) {
    String folded = Names.fold(name);

    assertThat(Names.fold(folded)).isEqualTo(Names.foldAny(folded));
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "GPT", "qwen", "4", "20", "24", "05", "2024", "-", "--", "_", " ", ".", "/", ":", "o",
            "\t", "\u3000", "\uff11", "\u2013", "\u6a21", "\u0130");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(9).map(all -> String.join("", all)),
        Arbitraries.strings().withCharRange((char) 0, (char) 0x80).ofMaxLength(12));
  }
}
