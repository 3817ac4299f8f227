package dev.palier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What classes may touch. Every rule is shown to find its violation in {@code dev.palierbroken}. */
class ArchitectureTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.palier");
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.palierbroken");

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_SYSTEM_CLOCK =
      DescribedPredicate.describe("reads the system clock", access -> access.getTarget().getName().equals("now")
          && Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)
              .anyMatch(type -> access.getTargetOwner().isEquivalentTo(type))
          || access.getTargetOwner().isEquivalentTo(Date.class) && access.getTarget().getName().equals("<init>")
              && access.getTarget().getFullName().endsWith("<init>()")
          || access.getTargetOwner().isEquivalentTo(Clock.class) && access.getTarget().getName().startsWith("system"));

  static Stream<ArchRule> rules() {
    return Stream.of(
        noClasses().that().resideOutsideOfPackages("..engine..", "..replay..", "..process..", "..cockpit..", "..audit..", "..demo..",
            "dev.palier.model..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..")
            .because("the engine can be exchanged where it is named only in few places"),
        noClasses().that().resideOutsideOfPackage("..engine.job..").should().accessTargetWhere(READS_THE_SYSTEM_CLOCK)
            .because("there is one clock, and it is injected; only the watch of the node's own clock reads the system's"),
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.expression.ExpressionParser")
            .because("no text of a customer may become an expression"),
        noClasses().that().resideOutsideOfPackage("..engine..")
            .should().dependOnClassesThat().haveSimpleName("ExpressionManager")
            .because("no text of a customer may become an expression"),
        classes().that().resideInAPackage("..calendar..").should().onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("java..", "..calendar..", "net.fortuna.ical4j..", "org.springframework.modulith"))
            .because("counting time is plain Java"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aViolationIsFound(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }
}
