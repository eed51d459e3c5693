package uk.safersheets;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.safersheets.api.Json;
import uk.safersheets.store.db.Sha256;

/** The bill of materials that the build made names what is in the jar that the build made; run after packaging. */
class BillOfMaterialsTest {
    private static final Path JAR = Repository.file("server/target/safersheets.jar");
    private static final Path BILL = Repository.file("server/target/bom.json");

    /** One of these must be offered for each; GPL and AGPL alone are not among them. */
    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "LGPL-2.1-or-later", "iCal4j - License");

    private static List<Map<?, ?>> components;
    private static Map<String, Path> libraries;

    /** Offline, Maven leaves it out, and one of an earlier build may lie there. */
    @BeforeAll
    static void read() throws IOException {
        assumeTrue(
                Files.exists(BILL) && Files.getLastModifiedTime(BILL).compareTo(Files.getLastModifiedTime(JAR)) >= 0,
                "no bill of materials was made: Maven makes none without a network");
        components = maps(Json.read(Files.readAllBytes(BILL), Map.class).get("components"));
        libraries = libraries();
    }

    @Test
    void namesWhereEveryClassInTheJarComesFrom() throws IOException {
        var unknown = new TreeMap<>(classes(JAR));
        for (var library : libraries.values()) {
            unknown.entrySet().removeAll(classes(library).entrySet());
        }
        unknown.keySet().removeIf(name -> name.startsWith("uk/safersheets/"));

        assertEquals(Set.of(), unknown.keySet());
    }

    /** By their files' hashes; one of another version is another file. */
    @Test
    void namesNothingButWhatTheProgramRunsWith() {
        var absent = components.stream()
                .map(component -> component.get("name") + " " + component.get("version"))
                .filter(name -> !libraries.containsKey(name))
                .collect(toCollection(TreeSet::new));

        assertTrue(components.size() > 50);
        assertEquals(Set.of(), absent);
    }

    @Test
    void saysUnderWhichLicenceEachMayBeUsed() {
        var wrong = components.stream()
                .filter(component -> licences(component).noneMatch(LICENCES::contains))
                .map(component ->
                        component.get("name") + " " + licences(component).toList())
                .collect(toCollection(TreeSet::new));

        assertEquals(Set.of(), wrong);
    }

    @Test
    void noClassIsInTwoLibraries() throws IOException {
        var homes = new TreeMap<String, String>();
        var twice = new TreeSet<String>();
        for (var library : libraries.values()) {
            for (String name : classes(library).keySet()) {
                String other = homes.put(name, library.getFileName().toString());
                if (other != null) {
                    twice.add(name + " in " + other + " and " + library.getFileName());
                }
            }
        }

        assertEquals(Set.of(), twice);
    }

    @Test
    void isTheSameForEveryBuildOfACommit() throws IOException {
        var bill = Json.read(Files.readAllBytes(BILL), Map.class);

        assertEquals("CycloneDX", bill.get("bomFormat"));
        assertEquals(null, bill.get("serialNumber"));
        assertEquals(null, ((Map<?, ?>) bill.get("metadata")).get("timestamp"));
    }

    /** The files of the components that the tests run with, too, by name and version. */
    private static Map<String, Path> libraries() throws IOException {
        var names = new HashMap<String, String>();
        for (var component : components) {
            maps(component.get("hashes")).stream()
                    .filter(hash -> hash.get("alg").equals("SHA-256"))
                    .forEach(hash -> names.put(
                            (String) hash.get("content"), component.get("name") + " " + component.get("version")));
        }
        var found = new TreeMap<String, Path>();
        for (String file : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = file.endsWith(".jar") ? names.get(Sha256.of(Files.readAllBytes(Path.of(file)))) : null;
            if (name != null) {
                found.put(name, Path.of(file));
            }
        }
        return found;
    }

    /** Each class and its checksum. */
    private static Map<String, Long> classes(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().endsWith("module-info.class"))
                    .collect(toMap(ZipEntry::getName, ZipEntry::getCrc));
        }
    }

    private static Stream<String> licences(Map<?, ?> component) {
        return maps(component.get("licenses")).stream()
                .map(each -> (Map<?, ?>) each.get("license"))
                .map(licence -> (String) (licence.get("id") == null ? licence.get("name") : licence.get("id")));
    }

    private static List<Map<?, ?>> maps(Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list)
                        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
