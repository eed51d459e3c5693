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
            return files.filter(file -> file.toString().matches(".*/earlier/.*\\.v1\\.xlsx")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void aCopyOfVersionOneIsCheckedAsVersionOne(Path workbook) throws IOException {
        var checked = service.post("/api/check", Files.readAllBytes(workbook), "Content-Type", RunningService.XLSX);

        assertEquals(200, checked.status(), checked::text);
        assertEquals("1", ((Map<?, ?>) checked.json().get("template")).get("version"));
        var frame = ((List<?>) checked.json().get("findings"))
                .stream()
                        .map(finding -> ((Map<?, ?>) finding).get("ruleId"))
                        .filter(rule -> List.of("V001", "V002", "V003", "V004").contains(rule))
                        .toList();
        assertEquals(List.of(), frame, "every table, cell and heading is where version 1 has it");
        assertEquals(List.of(), checked.json().get("patches"), "nothing is to be written into it");
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void theNewestIsVersionTwo(Path workbook) {
        String id = workbook.getParent().getParent().getFileName().toString();

        var described = service.get("/api/templates/" + id + "/description").json();

        assertEquals("2", described.get("version"));
    }
}
