package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts build the jar again when something that goes into it is newer, and only then. */
@SlowTest
class JarIsCurrentTest {
    private static final Path SCRIPT = Path.of("scripts/lib/common.sh");
    private static final Instant BUILT = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void buildsOnce() throws IOException {
        for (var file : List.of(
                "pom.xml",
                "server/pom.xml",
                "server/src/main/java/Main.java",
                "server/src/test/java/MainTest.java",
                "addin-manifest/pane/main.js",
                "addin-manifest/icons/icon-16.png",
                "addin-manifest/manifest.xml",
                "addin-manifest/test/main.test.js",
                "addin-manifest/node_modules/left/pad.js",
                "workbooks/risk-matrix/risk-matrix.xlsx",
                "workbooks/risk-matrix/template.yaml",
                "docs/contract.md",
                "server/target/safersheets.jar")) {
            touch(file, file.endsWith(".jar") ? BUILT : BUILT.minusSeconds(60));
        }
        Files.createDirectories(root.resolve(SCRIPT).getParent());
        Files.copy(Repository.file(SCRIPT.toString()), root.resolve(SCRIPT));
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, false",
        "server/pom.xml, false",
        "server/src/main/java/Main.java, false",
        "server/src/main/resources/new.sql, false",
        "addin-manifest/pane/main.js, false",
        "addin-manifest/icons/icon-16.png, false",
        "addin-manifest/manifest.xml, false",
        "workbooks/risk-matrix/risk-matrix.xlsx, false",
        "workbooks/risk-matrix/examples/new.xlsx, false",
        "workbooks/risk-matrix/template.yaml, true",
        "server/src/test/java/MainTest.java, true",
        "addin-manifest/test/main.test.js, true",
        "addin-manifest/node_modules/left/pad.js, true",
        "docs/contract.md, true"
    })
    void isCurrentUntilSomethingOfItChanges(String file, boolean current) throws Exception {
        assertEquals(true, isCurrent());

        touch(file, BUILT.plusSeconds(60));

        assertEquals(current, isCurrent());
    }

    private boolean isCurrent() throws Exception {
        return new ProcessBuilder("bash", "-c", ". " + SCRIPT + " && jar_is_current")
                        .directory(root.toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    private void touch(String file, Instant time) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
