package dev.tokenprice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house: who may import whom, and which room a library lives in. */
class RoomsTest {
  private static final String HOUSE = "dev.tokenprice.";
  private static final List<String> LEFT_TO_RIGHT =
      List.of("pricing", "intake", "reading", "ledger", "analysis", "report", "job", "cli");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tokenprice");

  @ParameterizedTest
  @ValueSource(
      strings = {"pricing", "intake", "reading", "ledger", "analysis", "report", "job", "cli"})
  void importsOnlyRoomsToItsLeft(String room) {
    importsNothingToItsRight(room).check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.commons.csv.., reading",
    "org.yaml.snakeyaml.., reading",
    "org.mozilla.universalchardet.., reading",
    "java.sql.., ledger",
    "org.springframework.jdbc.., ledger",
    "org.hsqldb.., ledger",
    "org.postgresql.., ledger",
    "com.zaxxer.hikari.., ledger",
    "org.flywaydb.., ledger",
    "org.apache.poi.., report",
    "tools.jackson.., report",
    "org.springframework.batch.., job",
    "org.springframework.integration.., job",
    "org.springframework.messaging.., job",
    "picocli.., cli",
    "me.tongfei.progressbar.., cli",
  })
  void oneLibraryOneRoom(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pricing", "analysis"})
  void pureRoomsNeedTheJdkAlone(String room) {
    classes()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.text..",
            "java.time..",
            "java.util..",
            "dev.tokenprice..",
            "org.jspecify..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(HOUSE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsWhatDayItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + "cli..", HOUSE + "job..")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .check(CLASSES);
  }

  /** The rule bites: this very test class, taken for a class of the reading room, breaks it. */
  @Test
  void aWallThatIsBrokenIsReported() {
    var withTests = new ClassFileImporter().importPackages("dev.tokenprice");
    var rule =
        noClasses()
            .that()
            .haveSimpleName("RoomsTest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.tngtech.archunit..");
    assertThatThrownBy(() -> rule.check(withTests)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule importsNothingToItsRight(String room) {
    var right = new ArrayList<String>();
    for (String other :
        LEFT_TO_RIGHT.subList(LEFT_TO_RIGHT.indexOf(room) + 1, LEFT_TO_RIGHT.size())) {
      right.add(HOUSE + other + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .dependOnClassesThat(inAnyOf(right))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> inAnyOf(List<String> packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
  }
}
