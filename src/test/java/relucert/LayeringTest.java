package relucert;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages and what each may use, as one table. A package that does not exist yet is no error;
 * one that is not in the table is.
 */
class LayeringTest {

  private static final List<String> UP_TO_LEVEL_3 =
      List.of("exact", "instance", "network", "pwl", "construction", "certificate");
  private static final List<String> UP_TO_LEVEL_4 = and(UP_TO_LEVEL_3, "search", "checker");
  private static final List<String> UP_TO_LEVEL_5 =
      and(UP_TO_LEVEL_4, "ledger", "experiment", "interchange");

  /** For each package, the others it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("exact", List.of()),
          Map.entry("instance", List.of("exact")),
          Map.entry("network", List.of("exact")),
          Map.entry("pwl", List.of("exact", "network")),
          Map.entry("construction", List.of("exact", "instance", "network", "pwl")),
          Map.entry("certificate", List.of("exact", "instance", "network")),
          Map.entry("search", UP_TO_LEVEL_3),
          Map.entry("checker", List.of("exact", "instance", "network", "certificate")),
          Map.entry("ledger", UP_TO_LEVEL_4),
          Map.entry("experiment", UP_TO_LEVEL_4),
          Map.entry("interchange", and(UP_TO_LEVEL_4, "experiment")),
          Map.entry("report", UP_TO_LEVEL_5),
          Map.entry("cli", and(UP_TO_LEVEL_5, "report")));

  /** The only packages in which floating point has any business. */
  private static final List<String> MAY_ROUND = List.of("experiment", "report", "interchange");

  /** The packages that proofs rest on: no library but Commons Numbers and Guava. */
  private static final List<String> PLAIN =
      List.of("exact", "instance", "network", "pwl", "construction", "certificate", "checker");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("relucert");

  private static List<String> and(List<String> names, String... more) {
    return Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "relucert." + name + "..").toArray(String[]::new);
  }

  static List<String> names() {
    return MAY_USE.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPackageUsesOnlyWhatTheTableAllows(String name) {
    List<String> allowed = and(MAY_USE.get(name), name);
    noClasses()
        .that()
        .resideInAPackage("relucert." + name + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are ours outside " + allowed,
                used -> isOurs(used) && !allowed.contains(folder(used))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean isOurs(JavaClass used) {
    return used.getPackageName().equals("relucert")
        || used.getPackageName().startsWith("relucert.");
  }

  /** The name below {@code relucert}; empty for a class in {@code relucert} itself. */
  private static String folder(JavaClass used) {
    String[] parts = used.getPackageName().split("\\.", -1);
    return parts.length > 1 ? parts[1] : "";
  }

  @Test
  void everyClassLivesInAPackageOfTheTable() {
    classes().should().resideInAnyPackage(packages(names())).check(CLASSES);
  }

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching("relucert.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thePackagesThatProofsRestOnUseNoLibraryButCommonsNumbersAndGuava() {
    classes()
        .that()
        .resideInAnyPackage(packages(PLAIN))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "relucert..",
            "java..",
            "org.apache.commons.numbers..",
            "com.google.common..",
            "org.jspecify..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** Bytes become text with {@code java.nio.charset}, which reads nothing; the rest is input. */
  @Test
  void theCheckerReadsAndWritesNothingAndAsksForNoSetting() {
    noClasses()
        .that()
        .resideInAPackage("relucert.checker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.time..",
            "java.util.concurrent..",
            "java.util.prefs..",
            "java.lang.reflect..")
        .orShould()
        .dependOnClassesThat(
            describe(
                "reach outside the program",
                used ->
                    Set.of(
                            "java.lang.System",
                            "java.lang.Runtime",
                            "java.lang.Process",
                            "java.lang.ProcessBuilder",
                            "java.lang.Thread",
                            "java.util.Random")
                        .contains(used.getName())))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** The compiler turns {@code assert} into a question to the class whether asserting is on. */
  @Test
  void theCheckerDoesNotAssert() {
    noClasses()
        .that()
        .resideInAPackage("relucert.checker..")
        .should()
        .callMethod(Class.class, "desiredAssertionStatus")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingRoundsOutsideExperimentsReportsAndFiles() {
    classes()
        .that()
        .resideOutsideOfPackages(packages(MAY_ROUND))
        .should(haveNothingToDoWithFloatingPoint())
        .check(CLASSES);
  }

  /** It is not in the jar: no other class may need it to be loaded. */
  @Test
  void onlyTrainingUsesTheTrainingLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("relucert.experiment.training..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> haveNothingToDoWithFloatingPoint() {
    DescribedPredicate<JavaClass> floating =
        describe(
            "floating point",
            type ->
                Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));
    return new ArchCondition<>("have nothing to do with floating point") {
      @Override
      public void check(JavaClass owner, ConditionEvents events) {
        for (JavaField field : owner.getFields()) {
          if (floating.test(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit unit : owner.getCodeUnits()) {
          if (floating.test(unit.getRawReturnType())
              || unit.getRawParameterTypes().stream().anyMatch(floating)) {
            events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
          }
        }
        for (JavaAccess<?> access : owner.getAccessesFromSelf()) {
          if (reaches(access, floating)) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }

  /** A field of that type is touched, or a method or constructor that takes or returns it. */
  private static boolean reaches(JavaAccess<?> access, DescribedPredicate<JavaClass> type) {
    if (access.getTarget() instanceof AccessTarget.FieldAccessTarget field) {
      return type.test(field.getRawType());
    }
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        && (type.test(target.getRawReturnType())
            || target.getRawParameterTypes().stream().anyMatch(type));
  }
}
