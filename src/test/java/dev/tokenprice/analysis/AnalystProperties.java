package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnalystProperties {
  /** Same offers in another order, same analysis. */
  @Property(tries = 20)
  void theOrderOfOffersDoesNotMatter(@ForAll long seed) throws Exception {
    var folder =
        new CaseFolder(
            Path.of(
                Objects.requireNonNull(
                        getClass().getResource("/cases/analysis/041-sources-disagree"))
                    .toURI()));
    var shuffled = new ArrayList<>(folder.histories());
    Collections.shuffle(shuffled, new Random(seed));

    Analysis inOrder = folder.analyse();
    Analysis inDisorder = folder.analyse(shuffled);

    assertThat(inDisorder.offers()).containsExactlyElementsOf(inOrder.offers());
    assertThat(inDisorder).usingRecursiveComparison().ignoringFields("offers").isEqualTo(inOrder);
  }
}
