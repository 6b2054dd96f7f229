package dev.tokenprice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder is a case. {@code expected.csv} lists the figures that matter, {@code -} for a
 * subject that must not be there; a number is compared at its own number of decimals.
 */
class AnalysisCasesTest {
  @TestFactory
  Stream<DynamicTest> cases() throws IOException, URISyntaxException {
    var root = Path.of(Objects.requireNonNull(getClass().getResource("/cases/analysis")).toURI());
    List<Path> folders;
    try (Stream<Path> listed = Files.list(root)) {
      folders = listed.sorted().toList();
    }
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> check(new CaseFolder(folder))));
  }

  /** What lies in temporary files, a product at a time, is what lies in memory. */
  private static void check(CaseFolder folder) {
    check(folder, Analyst.OFFERS_IN_MEMORY);
    check(folder, 1);
  }

  private static void check(CaseFolder folder, int inMemory) {
    Map<String, Map<String, Object>> figures =
        Figures.of(folder.analyse(folder.histories(), inMemory));
    var expected = new LinkedHashMap<String, String>();
    var found = new LinkedHashMap<String, String>();
    for (CSVRecord row : folder.table("expected.csv")) {
      String subject = row.get("subject");
      String key = subject + ": " + row.get("figure");
      expected.put(key, row.get("value"));
      found.put(key, found(figures.get(subject), row.get("figure"), row.get("value")));
    }
    assertThat(expected).isNotEmpty();
    assertThat(found).as("%s, of %s", folder, figures.keySet()).isEqualTo(expected);
  }

  private static String found(Map<String, Object> row, String figure, String expected) {
    if (row == null) {
      return "-";
    }
    if (!row.containsKey(figure)) {
      return "no such figure in " + row.keySet();
    }
    int point = expected.indexOf('.');
    return Figures.text(row.get(figure), point < 0 ? 0 : expected.length() - point - 1);
  }
}
