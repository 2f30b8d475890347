package org.rasoat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rasoat.facts.Row;

/** The arrows between the packages, and where the libraries live. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rasoat");

  @Test
  void packagesDependInOneDirectionOnly() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("language")
        .definedBy("org.rasoat.language")
        .layer("workbook")
        .definedBy("org.rasoat.workbook")
        .layer("findings")
        .definedBy("org.rasoat.findings")
        .layer("facts")
        .definedBy("org.rasoat.facts")
        .layer("rules")
        .definedBy("org.rasoat.rules")
        .layer("report")
        .definedBy("org.rasoat.report")
        .layer("check")
        .definedBy("org.rasoat")
        .optionalLayer("web")
        .definedBy("org.rasoat.web")
        .layer("cli")
        .definedBy("org.rasoat.cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("web", "cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("check", "web", "cli")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("report", "check", "web", "cli")
        .whereLayer("facts")
        .mayOnlyBeAccessedByLayers("rules", "report", "check", "web", "cli")
        .whereLayer("findings")
        .mayOnlyBeAccessedByLayers("facts", "rules", "report", "check", "web", "cli")
        .whereLayer("workbook")
        .mayOnlyBeAccessedByLayers("findings", "facts", "rules", "report", "check", "web", "cli")
        .check(CLASSES);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.rasoat.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void poiLivesInWorkbookOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rasoat.workbook")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(CLASSES);
  }

  @Test
  void droolsLivesInRulesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rasoat.rules")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
        .check(CLASSES);
  }

  @Test
  void theWebServerLivesInWebOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rasoat.web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void standardStreamsAreUsedByTheCommandLineOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.rasoat.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Common)")
        .check(CLASSES);
  }

  @Test
  void anInterfaceHasTwoImplementationsOrIsNotThere() {
    // Listeners are implemented by lambdas and by the run that they report to, and what knows its
    // fields by position by the classes that are made of declarations.
    classes()
        .that(are(INTERFACES))
        .and(DescribedPredicate.not(annotations()))
        .and()
        .doNotHaveSimpleName("Listener")
        .and()
        .areNotAssignableFrom(Row.class)
        .and()
        .doNotHaveSimpleName("package-info")
        .should(haveTwoImplementations())
        .check(CLASSES);
  }

  @Test
  void noWordOfAnyDomainStandsInTheProgram() throws IOException {
    Pattern words = Pattern.compile("(?iu)congress|đảng|chi bộ|đại hội");
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> words.matcher(text(file)).find())
              .toList();
      Assertions.assertThat(found).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DescribedPredicate<JavaClass> annotations() {
    return DescribedPredicate.describe("annotations", JavaClass::isAnnotation);
  }

  private static ArchCondition<JavaClass> haveTwoImplementations() {
    return new ArchCondition<>("have two implementations") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean two = item.getAllSubclasses().size() >= 2;
        events.add(
            new SimpleConditionEvent(
                item, two, item.getName() + " has " + item.getAllSubclasses().size()));
      }
    };
  }
}
