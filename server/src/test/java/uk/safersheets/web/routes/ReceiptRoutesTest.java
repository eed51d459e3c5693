package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.web.RunningService;

/** A receipt that the service gave, and what becomes of it in other hands. */
@SlowTest
class ReceiptRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void takeAReceipt() throws IOException {
        data = folder.resolve("data");
        try (var service = new RunningService(data)) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0, "Submitted-By", "Analyst");
            var answer = service.get("/api/books/" + book + "/versions/1/receipt");
            assertEquals("attachment; filename=\"" + book + ".v1-receipt.json\"", answer.header("Content-Disposition"));
            var again = service.get("/api/books/" + book + "/versions/1/receipt");
            assertArrayEquals(answer.bytes(), again.bytes(), "the same version has one receipt");
            file = Files.write(folder.resolve("receipt.json"), answer.bytes());
        }
    }

    @Test
    void saysWhatWasKeptWithItsTotals() throws IOException {
        var receipt = Json.read(Files.readAllBytes(file), ReceiptJson.class);

        assertEquals(Sha256.of(MATRIX), receipt.sha256());
        assertEquals("Analyst", receipt.author());
        assertEquals(1, receipt.version());
        assertEquals("2026-06-14T12:00:00Z", receipt.keptAt().toString());
        assertTrue(
                receipt.totals().contains(new ReceiptJson.Total("Risk matrix, Total", "840")),
                receipt.totals()::toString);
    }

    @Test
    void holdsWhereTheVersionIsKeptHoweverTheFileIsIndented() throws IOException {
        assertVerifies(0, "This receipt holds: version 1 of central-bedfordshire.risk-matrix.2015-16");

        Files.write(file, Json.bytes(Json.read(Files.readAllBytes(file), Map.class)));
        assertVerifies(0, "This receipt holds");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 1', '\"version\" : 2', It was changed after it was signed.",
        "'\"author\" : \"Analyst\"', '\"author\" : \"Manager\"', It was changed after it was signed.",
        "'\"amount\" : \"840\"', '\"amount\" : \"841\"', It was changed after it was signed.",
        "'\"publicKey\" : \"MCow', '\"publicKey\" : \"MCox', It is signed with a key that is not this store's.",
        "'\"signature\" : \"', '\"signature\" : \"A', It was changed after it was signed.",
    })
    void doesNotHoldOnceAnythingInItIsChanged(String text, String other, String reason) throws IOException {
        String receipt = Files.readString(file);
        assertTrue(receipt.contains(text), receipt);
        Files.writeString(file, receipt.replace(text, other));

        assertVerifies(1, reason);
    }

    @Test
    void doesNotHoldInAnotherStore() throws IOException {
        data = folder.resolve("other");
        try (var service = new RunningService(data)) {
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0);
            service.get("/api/books/" + book + "/versions/1/receipt");
        }

        assertVerifies(1, "It is signed with a key that is not this store's.");
    }

    @Test
    void canBeCheckedWithoutAStoreByItsOwnKey() throws IOException {
        data = folder.resolve("none");
        assertVerifies(0, "ask the service for its key");

        Files.writeString(file, Files.readString(file).replace("Analyst", "Manager"));
        assertVerifies(1, "It was changed after it was signed.");
    }

    private void assertVerifies(int status, String words) {
        var ran = Commands.run("verify", "--receipt", file.toString(), "--data", data.toString());
        assertEquals(status, ran.status(), ran::toString);
        assertTrue(ran.out().contains(words), ran::toString);
    }
}
