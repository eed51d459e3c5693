package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService.Answer;

/**
 * Every page of the database file overwritten in turn under a running service: each answer is the right one or says that
 * something is damaged, and all are right again when the page is.
 */
@SlowTest
class DamagedPageTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final int VERSIONS = 3;

    /** The first page is the file's own table of contents, which the write that makes readers look again mends. */
    private static final int FIRST = 2;

    private final Map<String, String> right = new LinkedHashMap<>();
    private Path file;
    private int same;
    private int refused;

    @Test
    void answersRightOrSaysWhatIsDamaged(@TempDir Path data, @TempDir Path elsewhere) throws Exception {
        file = data.resolve("safersheets.db");
        var copy = elsewhere.resolve("copy.db");
        try (var service = new RunningService(data)) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            for (int base = 0; base < VERSIONS; base++) {
                service.submit(book, TestWorkbooks.scored(MATRIX, "B6", base), base);
            }
            service.indexed();
            addresses(book)
                    .forEach(address -> right.put(address, service.get(address).text()));
            int pages = (int) ask("PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA page_count");
            int size = (int) ask("PRAGMA page_size");
            run("cp", file.toString(), copy.toString());
            for (int page = FIRST; page <= pages; page++) {
                damage(service, page, size, copy);
            }
            assertEquals(
                    201,
                    service.submit(book, TestWorkbooks.scored(MATRIX, "B6", 5), VERSIONS)
                            .status());
            assertTrue(refused > 0, "no damage was ever met");
            System.out.printf(
                    "%d pages damaged: %d answers right all the same, %d said what is wrong, none was wrong%n",
                    pages + 1 - FIRST, same, refused);
        }
    }

    private void damage(RunningService service, int page, int size, Path copy) throws Exception {
        lookAgain();
        run("dd", "if=/dev/urandom", "of=" + file, "bs=" + size, "seek=" + (page - 1), "count=1", "conv=notrunc");
        var broken = right.keySet().stream()
                .filter(address -> !isRight(service.get(address), address, "page " + page))
                .toList();
        lookAgain();
        run(
                "dd",
                "if=" + copy,
                "of=" + file,
                "bs=" + size,
                "skip=" + (page - 1),
                "seek=" + (page - 1),
                "count=1",
                "conv=notrunc");
        for (var address : broken) {
            assertEquals(right.get(address), service.get(address).text(), address + " with page " + page + " mended");
        }
    }

    /** Whether it is right; what is not must say that something is damaged. */
    private boolean isRight(Answer answer, String address, String where) {
        if (answer.status() == 200) {
            assertEquals(right.get(address), answer.text(), address + " with damage in " + where);
            same++;
            return true;
        }
        assertEquals("damaged", answer.problem(503, "store-unavailable").get("trouble"), address + ", " + where);
        refused++;
        return false;
    }

    private static List<String> addresses(String book) {
        String one = "/api/books/" + book;
        var addresses = new ArrayList<String>();
        addresses.addAll(List.of("/api/books", one, one + "/versions", one + "/events", "/api/templates"));
        for (int number = 1; number <= VERSIONS; number++) {
            addresses.add(one + "/versions/" + number + "/workbook");
            addresses.add(one + "/versions/" + number + "/findings");
        }
        return addresses;
    }

    /** A write by somebody else, after which no reader relies on what it has in memory. */
    private void lookAgain() throws SQLException {
        ask("PRAGMA user_version = 1");
    }

    private long ask(String... statements) throws SQLException {
        long last = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    last = statement.getResultSet().getLong(1);
                }
            }
        }
        return last;
    }

    /** In a process of its own: this one would lose its locks on the file if it closed it. */
    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor(), String.join(" ", command));
    }
}
