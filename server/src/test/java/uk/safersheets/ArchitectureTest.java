package uk.safersheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of docs/architecture.md and the arrows between them, which go one way. */
class ArchitectureTest {
    private static final String ROOT = "uk.safersheets.";

    /** Each room, and all that it may know. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>();

    static {
        room("cell");
        room("formula", "cell");
        room("contract", "cell formula");
        room("calculate", "cell formula contract");
        for (var functions : Stream.of("labels", "risk", "crime", "funding").toList()) {
            room(functions, "cell formula");
        }
        room("check", "cell formula contract calculate labels");
        room("history", "cell formula contract calculate");
        room("ledger", "cell");
        room("reconcile", "cell ledger");
        room("returns", "cell contract ledger reconcile");
        room("json", "cell formula contract calculate check history ledger reconcile");
        room("excel", "cell formula contract calculate check history returns");
        room("publish", "");
        room("store", "check");
        String middle =
                "cell formula contract calculate check history publish ledger reconcile returns json excel store";
        room("app", middle + " labels risk crime funding");
        room("web", middle + " app");
        room("cli", middle + " app");
    }

    private static final Set<String> NAMES = ROOMS.keySet();

    private static JavaClasses classes;

    private static void room(String name, String... below) {
        ROOMS.put(
                name,
                Arrays.stream(String.join(" ", below).split(" "))
                        .filter(room -> !room.isEmpty())
                        .collect(toCollection(TreeSet::new)));
    }

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("uk.safersheets");
    }

    @ParameterizedTest(name = "{1} only in {0}")
    @CsvSource({
        "excel, org.apache.poi..",
        "excel, org.openxmlformats..",
        "store, java.sql..",
        "store, com.zaxxer..",
        "store, org.flywaydb..",
        "store, org.sqlite..",
        "web, io.javalin..",
        "web, org.eclipse.jetty..",
        "cli, picocli..",
        "json, tools.jackson..",
        "formula, org.apache.commons.math3..",
    })
    void aLibraryHasOneHome(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRoomKnowsOnlyWhatIsBelowIt(String room) {
        var others = NAMES.stream()
                .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void everyPackageIsARoom() {
        var packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(toCollection(TreeSet::new));

        assertEquals(NAMES, packages);
    }
}
