package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.routes.collection.CollectedFunds;

/** Collections of a data folder, from the command line. */
@SlowTest
class CollectionCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsListedShownAndWritten() {
        Path data = folder.resolve("data");
        String[] kept = {"--data", data.toString()};
        try (var service = new RunningService(data)) {
            var nothing = Commands.run("collection", "list", kept[0], kept[1]);
            assertEquals("Nobody has asked for a collection.", nothing.out().strip());
            CollectedFunds.submit(service, "Charnwood", "3000", 0);
            service.postJson("/api/collections", CollectedFunds.asked(false, "Charnwood", "Melton"));
            service.postJson("/api/collections/1/submissions", CollectedFunds.given("Charnwood", 1));
        }

        String list = Commands.run("collection", "list", kept[0], kept[1]).out();
        assertTrue(list.startsWith("1  Funding statements, 2019-20 CI001, for Leicestershire: due 20 June 2026"), list);
        assertTrue(list.contains("1 of 2 given"), list);
        String shown = Commands.run("collection", "show", "1", kept[0], kept[1]).out();
        assertTrue(shown.contains("  Charnwood: submitted, version 1"), shown);
        assertTrue(shown.contains("Funding, Counted: £12,084.00; missing: Melton ("), shown);
        var files = Map.of("workbook", "returns.xlsx", "pack", "pack.pdf");
        files.forEach((command, name) -> {
            Path file = folder.resolve(name);
            var written = Commands.run("collection", command, "1", kept[0], kept[1], "-o", file.toString());
            assertEquals(0, written.status(), written.err());
            assertTrue(Files.exists(file), name);
        });
        assertEquals(
                2, Commands.run("collection", "show", "7", kept[0], kept[1]).status());
        var wrong = Commands.run("collection", "pack", "1", kept[0], kept[1], "-o", folder + "/pack.odt");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("does not end in .docx or .pdf"), wrong.err());
    }
}
