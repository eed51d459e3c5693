package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService.Answer;

/** Five agencies score one matrix, each for itself. */
class ScorerRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    private RunningService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, MATRIX, 0, "Submitted-By", "Analyst, Central Bedfordshire");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void laysTheScoresOfAgenciesSideBySide() {
        score("Police", scored("B6", 1, "C7", 5));
        score("Council", scored("B6", 5, "C7", 5));
        score("Fire", MATRIX);

        var spread = spread("");

        assertEquals(List.of("Police", "Council", "Fire"), each(spread.get("scorers"), "agency"));
        var b6 = cell(spread, "B6");
        assertEquals("Performance issue - deteriorating", b6.get("column"));
        assertEquals(List.of(1, 5, 3), each(b6.get("scores"), "value"));
        assertEquals(
                List.of(1, 5, 3, 4, 3),
                List.of(b6.get("lowest"), b6.get("highest"), b6.get("median"), b6.get("spread"), b6.get("base")));
        assertEquals("From 1 (Police) to 5 (Council): 4 apart.", b6.get("words"));
        assertEquals(false, b6.get("agreed"));
    }

    private byte[] scored(Object... cellsAndScores) {
        byte[] workbook = MATRIX;
        for (int at = 0; at < cellsAndScores.length; at += 2) {
            workbook = TestWorkbooks.scored(workbook, (String) cellsAndScores[at], (Integer) cellsAndScores[at + 1]);
        }
        return workbook;
    }

    private Answer score(String agency, byte[] workbook) {
        return service.post(
                "/api/books/" + book + "/scorers",
                workbook,
                "If-Match",
                "\"1\"",
                "Scored-By-Agency",
                agency,
                "Submitted-By",
                "Analyst, " + agency);
    }

    private Map<?, ?> spread(String query) {
        return service.get("/api/books/" + book + "/spread" + query).json();
    }

    private static List<?> each(Object list, String name) {
        return ((List<?>) list)
                .stream().<Object>map(one -> ((Map<?, ?>) one).get(name)).toList();
    }

    private static Map<?, ?> cell(Map<?, ?> spread, String address) {
        return ((List<?>) spread.get("tables"))
                .stream()
                        .flatMap(table -> ((List<?>) ((Map<?, ?>) table).get("rows")).stream())
                        .flatMap(row -> ((List<?>) ((Map<?, ?>) row).get("cells")).stream())
                        .<Map<?, ?>>map(cell -> (Map<?, ?>) cell)
                        .filter(cell -> address.equals(cell.get("cell")))
                        .findFirst()
                        .orElseThrow();
    }
}
