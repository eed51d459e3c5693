package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the jar that the build made; run after packaging. */
class JarContentsTest {
    private static final Path JAR = Repository.file("server/target/safersheets.jar");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(?:so|dll|dylib|jnilib)(?:\\.\\d+)*");

    @Test
    void carriesNativeCodeForTheseMachinesAndNoOthers() throws IOException {
        assertEquals(
                List.of(
                        "org/sqlite/native/Linux-Musl/aarch64/libsqlitejdbc.so",
                        "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
                        "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
                        "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                        "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
                        "org/sqlite/native/Mac/x86_64/libsqlitejdbc.dylib",
                        "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll"),
                names().stream().filter(NATIVE.asMatchPredicate()).sorted().toList());
    }

    @Test
    void carriesTheTemplatesThePageAndNoTest() throws IOException {
        var names = names();

        assertTrue(names.containsAll(List.of(
                "workbooks/risk-matrix/risk-matrix.xlsx",
                "web/index.html",
                "addin/manifest.xml",
                "uk/safersheets/Main.class")));
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name ->
                                name.startsWith("org/junit/") || name.equals("uk/safersheets/JarContentsTest.class"))
                        .toList());
    }

    /** One list for all of Log4j's parts: with that of one jar alone it would know no JSON, or nothing else. */
    @Test
    void logsAsWordsAndAsObjectsAndTellsMetricsAsText() throws IOException {
        try (var jar = new ZipFile(JAR.toFile())) {
            var list = jar.getEntry("META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat");
            String parts = new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(parts.contains("JsonTemplateLayout") && parts.contains("PatternLayout"), "both layouts");
        }
        assertTrue(names().containsAll(List.of("log/json.xml", "log/event.json")));
        assertEquals(
                List.of(),
                names().stream()
                        .filter(name -> name.startsWith("io/prometheus/") && name.contains("protobuf/"))
                        .toList());
    }

    private static List<String> names() throws IOException {
        try (var jar = new ZipFile(JAR.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
