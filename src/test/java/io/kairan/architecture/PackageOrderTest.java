package io.kairan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kairan.base.MeetingKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code against the order of packages that the README draws. */
class PackageOrderTest {

  /** The highest first; a package may use only those after it. */
  private static final List<String> ORDER =
      List.of(
          "app",
          "http",
          "storage",
          "archive",
          "live",
          "document",
          "render",
          "identity",
          "wire",
          "meeting",
          "annotation",
          "base");

  /** The product alone, without its tests. */
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importUrl(MeetingKey.class.getProtectionDomain().getCodeSource().getLocation());

  @TestFactory
  @DisplayName("A package uses only those below it")
  Stream<DynamicTest> order() {
    return ORDER.stream()
        .filter(name -> ORDER.indexOf(name) > 0)
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(in(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above(name))
                        .allowEmptyShould(true)
                        .check(CODE)));
  }

  @Test
  @DisplayName("Every class stands in one of the packages of the order")
  void nothingElse() {
    classes()
        .should()
        .resideInAnyPackage(ORDER.stream().map(PackageOrderTest::in).toArray(String[]::new))
        .check(CODE);
  }

  @Test
  @DisplayName("Only render knows the PDF engine")
  void oneRenderer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("render"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "javax.imageio..")
        .check(CODE);
  }

  @Test
  @DisplayName("The core knows no clock, no randomness, no input or output, no framework")
  void pureCore() {
    noClasses()
        .that()
        .resideInAnyPackage(in("base"), in("annotation"), in("meeting"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.vertx..",
            "io.netty..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.sql..",
            "java.time..",
            "java.util.concurrent..",
            "org.slf4j..",
            "com.fasterxml.jackson.databind..",
            "com.fasterxml.jackson.core..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(CODE);
  }

  @Test
  @DisplayName("Room and simulator drive the same class: MeetingRoom knows no Vert.x")
  void roomWithoutFramework() {
    noClasses()
        .that()
        .haveSimpleName("MeetingRoom")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx..")
        .allowEmptyShould(true)
        .check(CODE);
  }

  private static String in(String name) {
    return "io.kairan." + name + "..";
  }

  private static String[] above(String name) {
    return ORDER.subList(0, ORDER.indexOf(name)).stream()
        .map(PackageOrderTest::in)
        .toArray(String[]::new);
  }
}
