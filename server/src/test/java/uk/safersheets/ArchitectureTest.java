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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The layers of docs/architecture.md and the arrows between them, which go one way. */
class ArchitectureTest {
    private static final String ROOT = "uk.safersheets.";

    /** Each layer, and all that it may know. */
    private static final Map<String, Set<String>> LAYERS = new TreeMap<>();

    static {
        layer("budget");
        layer("measure");
        layer("cell");
        layer("access", "cell");
        layer("formula", "cell");
        layer("contract", "cell formula");
        layer("calculate", "cell formula contract");
        layer("statistics");
        layer("imports", "cell");
        layer("functions", "cell formula statistics");
        layer("check", "cell formula contract calculate functions");
        layer("compare", "cell formula contract calculate");
        layer("charts", "cell formula contract calculate functions statistics");
        layer("signoff", "cell");
        layer("ledger", "cell");
        layer("reconcile", "cell ledger");
        layer("document");
        layer("returns", "cell contract document ledger reconcile");
        String domain =
                "cell access formula contract calculate check compare signoff ledger reconcile imports cycle collection prose textcheck";
        layer("excel", "cell formula contract calculate check compare document returns imports collection");
        layer("pdf", "document");
        layer("prose", "cell");
        layer("textcheck", "cell formula contract calculate functions statistics charts prose");
        layer("word", "cell document excel prose");
        layer("cycle", "cell access");
        layer("collection", "cell access contract calculate cycle document");
        layer("calendar", "cycle");
        layer("mail");
        layer("store", "measure cell access check compare signoff ledger reconcile imports cycle collection");
        layer("api", domain + " charts store");
        layer("text", "access cell formula contract cycle ledger reconcile api");
        String middle = domain
                + " measure charts document functions statistics returns text api excel pdf store word calendar mail";
        layer("app", middle);
        layer("web", middle + " app");
        layer("metrics", "measure store app");
        layer("cli", middle + " app metrics");
    }

    private static final Set<String> NAMES = LAYERS.keySet();

    private static JavaClasses classes;

    private static void layer(String name, String... below) {
        LAYERS.put(
                name,
                Arrays.stream((String.join(" ", below) + " budget").split(" "))
                        .filter(known -> !known.isEmpty() && !known.equals(name))
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
        "excel word, org.apache.poi..",
        "excel word, org.openxmlformats..",
        "pdf, com.openhtmltopdf..",
        "pdf, org.apache.pdfbox..",
        "store, java.sql..",
        "app, com.github.benmanes..",
        "app, com.password4j..",
        "app.oidc, com.nimbusds..",
        "store, com.zaxxer..",
        "store, org.flywaydb..",
        "store, org.sqlite..",
        "metrics, io.prometheus..",
        "web, io.javalin..",
        "web, org.eclipse.jetty..",
        "cli, picocli..",
        "cli, org.apache.logging.log4j.core..",
        "api text, tools.jackson..",
        "formula statistics, org.apache.commons.math3..",
        "imports, de.siegmar.fastcsv..",
        "mail, jakarta.mail..",
        "calendar, net.fortuna.ical4j..",
    })
    void aLibraryHasOneHome(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    private static String[] packages(String layers) {
        return Arrays.stream(layers.split(" "))
                .map(layer -> ROOT + layer + "..")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aLayerKnowsOnlyWhatIsBelowIt(String layer) {
        var others = NAMES.stream()
                .filter(other -> !other.equals(layer) && !LAYERS.get(layer).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void everyPackageBelongsToALayer() {
        var packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(toCollection(TreeSet::new));

        assertEquals(NAMES, packages);
    }
}
