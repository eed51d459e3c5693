package uk.safersheets.access;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;

/** The access table as people read it, and what it refuses to be. */
class AccessDocumentTest {
    private static final String HEAD = "| operation | call | scope | who |\n|---|---|---|---|\n";

    @Test
    void theDocumentShowsTheTable() throws IOException {
        var text = Files.readString(Repository.file("docs/access.md"));
        int start = text.indexOf(HEAD) + HEAD.length();

        assertEquals(rows(), text.substring(start, text.indexOf("\n\n", start)));
    }

    private static String rows() throws IOException {
        var file = Repository.file("server/src/main/resources/uk/safersheets/access/table.txt");
        return Files.readString(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(cells -> "| " + cells[0] + " | `" + cells[1] + "` | " + cells[2] + " | " + cells[3] + " |")
                .collect(joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a | GET /x | book; has not four cells",
                "a | GET /x | shelf | officer; has no scope of those there are",
                "a | GET /x | book | officer king; names 'king', which is no role",
                "a | GET /x | public | officer; asks no role: write 'everybody'",
            })
    void aRowThatCannotBeReadStopsTheService(String row, String said) {
        var refused = assertThrows(IllegalArgumentException.class, () -> AccessTable.of(row));

        assertTrue(refused.getMessage().contains(said), refused::getMessage);
    }

    @Test
    void aRouteWithoutARowStopsTheService() {
        var table = AccessTable.of("a | GET /x | public | everybody");

        var refused = assertThrows(IllegalStateException.class, () -> table.require("GET /y"));
        assertEquals("'GET /y' has no row in the access table. Say there who may do it.", refused.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> AccessTable.of("a | GET /x | public | everybody\nb | GET /x | public | everybody"));
    }
}
