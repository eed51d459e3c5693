package uk.safersheets.web.routes.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.web.RunningService;

/** Copies of what a built-in template was before are held against what it promised then, in a new installation too. */
@SlowTest
class EarlierTemplatesTest {
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Path> earlier() throws IOException {
        try (var files = Files.walk(Repository.file("workbooks"))) {
            return files.filter(file -> file.toString().matches(".*/earlier/.*\\.v[0-9]+\\.xlsx")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void aCopyIsCheckedAsTheVersionItWasMadeFrom(Path workbook) throws IOException {
        var checked = service.post("/api/check", Files.readAllBytes(workbook), "Content-Type", RunningService.XLSX);

        assertEquals(200, checked.status(), checked::text);
        assertEquals(
                Integer.toString(version(workbook)), ((Map<?, ?>) checked.json().get("template")).get("version"));
        var frame = ((List<?>) checked.json().get("findings"))
                .stream()
                        .map(finding -> ((Map<?, ?>) finding).get("ruleId"))
                        .filter(rule -> List.of("V001", "V002", "V003", "V004").contains(rule))
                        .toList();
        assertEquals(List.of(), frame, "every table, cell and heading is where that version has it");
        assertEquals(List.of(), checked.json().get("patches"), "nothing is to be written into it");
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void theNewestIsOneMoreThanTheLastThatIsKept(Path workbook) throws IOException {
        String id = workbook.getParent().getParent().getFileName().toString();
        int last = earlier()
                .filter(file -> file.getParent().equals(workbook.getParent()))
                .mapToInt(EarlierTemplatesTest::version)
                .max()
                .orElseThrow();

        var described = service.get("/api/templates/" + id + "/description").json();

        assertEquals(Integer.toString(last + 1), described.get("version"));
    }

    private static int version(Path workbook) {
        return Integer.parseInt(workbook.getFileName().toString().replaceAll(".*\\.v([0-9]+)\\.xlsx", "$1"));
    }
}
