package org.kaohe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What keeps the house light: who may know whom, and what exact arithmetic and pure functions may not touch. */
class ArchitectureTest {

    /** Each may use those before it, never a later one. */
    private static final List<String> PACKAGES =
            List.of("units", "feeds", "rules", "scoring", "targets", "credit", "land", "cards", "variation", "lint", "store", "reports", "runs", "schedule", "serve", "cli");
    private static final String[] EXACT = in("feeds", "rules", "scoring", "targets", "credit", "land", "cards", "variation", "lint");
    private static final String[] PURE = in("scoring", "targets", "credit", "land", "cards", "variation", "lint");
    private static final int LONGEST = 300;

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.kaohe");

    private static String[] in(String... packages) {
        return Stream.of(packages).map(name -> "org.kaohe." + name + "..").toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> no_package_knows_a_later_one() {
        return Stream.iterate(0, i -> i < PACKAGES.size() - 1, i -> i + 1).map(i -> DynamicTest.dynamicTest(PACKAGES.get(i), () ->
                noClasses().that().resideInAnyPackage(in(PACKAGES.get(i))).should().dependOnClassesThat()
                        .resideInAnyPackage(in(PACKAGES.subList(i + 1, PACKAGES.size()).toArray(String[]::new))).check(CLASSES)));
    }

    @Test
    void the_two_assessments_that_are_no_points_over_figures_do_not_know_each_other() {
        noClasses().that().resideInAnyPackage(in("credit")).should().dependOnClassesThat().resideInAnyPackage(in("targets")).check(CLASSES);
    }

    @Test
    void every_class_lies_in_a_package_of_the_list() {
        assertThat(CLASSES).map(JavaClass::getPackageName).allMatch(name -> PACKAGES.stream().anyMatch(known ->
                name.equals("org.kaohe." + known) || name.startsWith("org.kaohe." + known + ".")));
    }

    @Test
    void rules_and_scoring_know_neither_spring_nor_sql() {
        noClasses().that().resideInAnyPackage(in("units", "feeds", "rules", "scoring", "targets", "credit", "land", "cards", "variation", "lint")).should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..").check(CLASSES);
    }

    @Test
    void what_computes_reads_no_files_and_no_clocks() {
        noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
                .orShould().dependOnClassesThat().areAssignableTo(Date.class).check(CLASSES);
    }

    @Test
    void figures_are_never_binary_floating_point() {
        noClasses().that().resideInAnyPackage(EXACT).should().dependOnClassesThat(floating()).check(CLASSES);
        noClasses().that().resideInAnyPackage(EXACT).should().callMethodWhere(call("of floating point", target ->
                target.getTarget().getRawParameterTypes().stream().anyMatch(floating()) || floating().test(target.getTarget().getRawReturnType())))
                .orShould().callConstructorWhere(call("from floating point", target ->
                        target.getTarget().getRawParameterTypes().stream().anyMatch(floating()))).check(CLASSES);
        assertThat(CLASSES.stream().filter(type -> Stream.of(EXACT).anyMatch(name -> type.getPackageName().startsWith(name.replace("..", ""))))
                .flatMap(type -> type.getFields().stream()).filter(field -> floating().test(field.getRawType()))).isEmpty();
    }

    @Test
    void decimals_are_made_from_text_everywhere() {
        noClasses().should().callConstructor(BigDecimal.class, double.class)
                .orShould().callMethod(BigDecimal.class, "valueOf", double.class)
                .orShould().callMethod(BigDecimal.class, "doubleValue").check(CLASSES);
    }

    @Test
    void the_time_comes_from_a_clock_that_a_test_can_set() {
        noClasses().should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethodWhere(call("now() without a clock", call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class))
                        && call.getTargetOwner().getPackageName().equals("java.time")))
                .orShould().callConstructor(Date.class)
                .orShould().callConstructor(SimpleDateFormat.class, String.class).check(CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(SimpleDateFormat.class).check(CLASSES);
    }

    @Test
    void no_source_file_is_longer_than_300_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file) > LONGEST)).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> floating() {
        Set<String> names = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return DescribedPredicate.describe("are floating point", type -> names.contains(type.getBaseComponentType().getFullName()));
    }

    private static <T extends JavaCall<?>> DescribedPredicate<T> call(String what, java.util.function.Predicate<T> test) {
        return DescribedPredicate.describe(what, test);
    }
}
