package uk.safersheets;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/** Nothing in the fast tier starts another program. */
class FastTierTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("uk.safersheets");
    }

    @Test
    void whatStartsAProgramIsASlowTest() {
        var wrong = entries()
                .filter(entry -> !isSlow(entry) && startsAProgram(entry))
                .map(JavaCodeUnit::getFullName)
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), wrong, "these start another program: mark them with @SlowTest");
    }

    @Test
    void theProgramsAreSeenThroughTheirHelpers() {
        var starting = entries()
                .filter(FastTierTest::startsAProgram)
                .map(entry -> entry.getOwner().getPackageName())
                .collect(toCollection(TreeSet::new));

        assertTrue(starting.size() > 1, starting::toString);
    }

    /** What JUnit calls. */
    private static Stream<JavaCodeUnit> entries() {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isTest(unit)
                        || Stream.of(BeforeAll.class, BeforeEach.class, AfterAll.class, AfterEach.class)
                                .anyMatch(unit::isAnnotatedWith));
    }

    private static boolean isTest(JavaCodeUnit unit) {
        return Stream.of(Test.class, TestTemplate.class)
                .anyMatch(kind -> unit.isAnnotatedWith(kind) || unit.isMetaAnnotatedWith(kind));
    }

    private static boolean isSlow(JavaCodeUnit unit) {
        return Stream.<CanBeAnnotated>of(unit, unit.getOwner())
                .anyMatch(place -> place.isAnnotatedWith(SlowTest.class));
    }

    /** Whether a call of a call of it reaches a process, by way of the tests' own classes. */
    private static boolean startsAProgram(JavaCodeUnit entry) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<>(List.of(entry));
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (!seen.add(unit)) {
                continue;
            }
            for (var use : uses(unit)) {
                if (isProcess(use.getTargetOwner())) {
                    return true;
                }
                use.getTarget().resolveMember().ifPresent(next::add);
            }
        }
        return false;
    }

    private static List<? extends JavaCodeUnitAccess<?>> uses(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .toList();
    }

    private static boolean isProcess(JavaClass type) {
        return type.isEquivalentTo(ProcessBuilder.class)
                || type.isEquivalentTo(Process.class)
                || type.isEquivalentTo(ProcessHandle.class);
    }
}
