package dev.tokenprice.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.blackbox.Lists;
import dev.tokenprice.testkit.Program;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of lists that a spreadsheet would run if it stood so in a CSV file. */
class FormulaIT {
  private static final String HEADER = "vendor,model,service,input,output,unit\n";
  private static final String VENDOR = "@SUM(evil)";
  private static final String MODEL = "\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"";
  private static final String OFFER = VENDOR + "," + MODEL;
  private static final String EVIL = "evil";

  @TempDir private Path folder;

  @Test
  void noCellOfAnyCsvIsAFormula() throws IOException {
    Program program =
        new Program(folder)
            .withInput("+evil-2024-05-01.csv", HEADER + OFFER + ",推理,2,8,元/百万tokens\n")
            .withInput(
                "+evil-2024-05-21.csv",
                HEADER + OFFER + ",推理,0,0,元/百万tokens\n" + OFFER + ",部署,5,5,元/百万tokens\n")
            .withInput(
                "other-2024-05-21.csv",
                HEADER
                    + "B,b-1,推理,1,2,元/百万tokens\nB,b-2,推理,1,2,元/百万tokens\n"
                    + VENDOR
                    + ",-1+evil,推理,=1+1|evil,2,元/百万tokens\n")
            .withInput(
                "claims/claims.csv",
                "vendor,model,date,claim,claimed_cut,compared_to\n"
                    + OFFER
                    + ",2024-05-21,=evil(),97%,+evil\n");
    var run = program.run("run", "--as-of", Lists.DAY, "--since", "2024-05-01");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    for (String file :
        List.of("prices.csv", "changes.csv", "claims.csv", "traps.csv", "held.csv")) {
      assertHarmless(file, program.text(Lists.DAY, file));
    }
    assertHarmless("inspect", program.run("inspect", "--csv", "input/other-2024-05-21.csv").out());
    String model = MODEL.substring(1, MODEL.length() - 1).replace("\"\"", "\"");
    assertHarmless("history", program.run("history", "--csv", VENDOR, model).out());
  }

  private static void assertHarmless(String name, String csv) throws IOException {
    assertThat(csv).as(name).contains(EVIL);
    try (var records = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      for (CSVRecord record : records) {
        assertThat(record.toList())
            .as(name)
            .noneMatch(cell -> cell.strip().matches("(?s)[=+@-].*") && cell.contains(EVIL))
            .noneMatch(cell -> cell.matches("(?s)[\t\r].*"));
      }
    }
  }
}
