package uk.safersheets.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;

/** Every hostile kind, sent to every route that takes a body: each is answered, and harms nobody. */
@SlowTest
class HostileCorpusTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    @Test
    void answersEveryKindAtEveryRoute(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (var trap = new Trap(Files.createDirectories(folder.resolve("trap")));
                var service = new RunningService(Files.createDirectories(data))) {
            String book = service.book("Charnwood", "risk-matrix", "2026-27");
            assertEquals(201, service.submit(book, MATRIX, 0).status());
            var sender = new HostileService(service.address(), book);
            var kinds = Corpus.light(trap);
            for (var kind : kinds) {
                sender.sendEverywhere(kind.name(), kind.type(), kind.make());
            }

            System.out.println(kinds.size() + " kinds to " + sender.targets().size() + " routes: " + sender.byStatus());
            assertEquals(List.of(), sender.wrong());
            assertTrue(sender.targets().size() > 20 && kinds.size() > 150, kinds.size() + " kinds");
            assertEquals(0, trap.visits());
            assertEquals(200, service.get("/api/health").status());
            assertArrayEquals(
                    MATRIX,
                    service.get("/api/books/" + book + "/versions/1/workbook").bytes());
        }
        var verified = Commands.run("verify", "--data", data.toString());
        assertEquals(0, verified.status(), verified.out() + verified.err());
        assertFalse(
                Files.exists(Path.of("/tmp/hostile-canary.xml")) || Files.exists(Path.of("/tmp/hostile-canary.csv")));
        try (var beside = Files.list(folder)) {
            assertEquals(
                    List.of("data", "trap"),
                    beside.map(one -> one.getFileName().toString()).sorted().toList());
        }
    }
}
