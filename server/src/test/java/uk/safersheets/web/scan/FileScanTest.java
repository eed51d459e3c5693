package uk.safersheets.web.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.OutsideSettings;
import uk.safersheets.app.runtime.ScannerAddress;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.problem.ProblemException;

/** Nothing is taken that the scanner did not find clean, however it behaves. */
class FileScanTest {
    private static final String TAKEN = "taken";
    private static final String UNSCANNED = "The file could not be scanned for viruses, so it was not taken.";

    @ParameterizedTest(name = "a scanner that {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            stream: OK                          | finds nothing          | taken
            stream: Eicar-Test-Signature FOUND  | finds something        | The virus scanner found something in this file.
            INSTREAM size limit exceeded. ERROR | takes not so much      | The file could not be scanned for viruses, so it was not taken.
            stream: OK or not                   | says what nobody knows | The file could not be scanned for viruses, so it was not taken.
            ''                                  | hangs up               | The file could not be scanned for viruses, so it was not taken.
            stream: O...                        | hangs up half-way      | The file could not be scanned for viruses, so it was not taken.
            never                               | never answers          | The file could not be scanned for viruses, so it was not taken.
            """)
    void takesWhatIsCleanAndNothingElse(String answer, String how, String outcome) throws IOException {
        try (var clamd = FakeClamd.answering(answer)) {
            var patience = answer.equals(FakeClamd.NEVER) ? Duration.ofSeconds(1) : Waiting.LONGEST;
            do {
                assertEquals(outcome, outcome(clamd.address(), new byte[200_000], patience));
            } while (answer.equals(FakeClamd.NEVER) && clamd.received() < 200_000);
            assertTrue(clamd.received() >= 200_000, "all of it was sent");
        }
    }

    @Test
    void takesNothingThatIsTooLargeForTheScanner() throws IOException {
        try (var clamd = FakeClamd.of(100_000, file -> "stream: OK")) {
            assertEquals(TAKEN, outcome(clamd.address(), new byte[100_000]));
            assertEquals(UNSCANNED, outcome(clamd.address(), new byte[20_000_000]));
        }
    }

    /** One that lies on the disk is read as it is sent. */
    @Test
    void scansAFileThatIsNotHeld(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("large.csv"), new byte[1_000_000]);
        try (var clamd = FakeClamd.answering("stream: OK")) {
            new FileScan(Optional.of(clamd.address())).require(file);
            assertEquals(1_000_000, clamd.received());
        }
        try (var clamd = FakeClamd.of(100_000, sent -> "stream: OK")) {
            var scan = new FileScan(Optional.of(clamd.address()));
            var refused = assertThrows(ProblemException.class, () -> scan.require(file));
            assertEquals(UNSCANNED, refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "/there/is/no/clamd.sock", "no-such-host.invalid:3310"})
    void takesNothingWithoutItsScanner(String address) {
        assertEquals(UNSCANNED, outcome(new ScannerAddress(address), new byte[1]));
    }

    @Test
    void asksOverASocketOfThisMachineToo(@TempDir Path folder) throws IOException {
        try (var clamd = FakeClamd.at(folder.resolve("clamd.sock"), "stream: OK")) {
            assertEquals(TAKEN, outcome(clamd.address(), new byte[70_000]));
        }
    }

    /** Every kind of file, before anything reads it. */
    @Test
    void scansWhateverIsSent(@TempDir Path data) throws IOException {
        byte[] infected = "X5O!P%@AP".getBytes(US_ASCII);
        try (var clamd = FakeClamd.of(
                        Long.MAX_VALUE, file -> file.startsWith("X5O!") ? "stream: Test FOUND" : "stream: OK");
                var service = new RunningService(Config.in(data)
                        .withPort(0)
                        .withOutside(new OutsideSettings(
                                Optional.empty(), Optional.empty(), Optional.of(clamd.address()))))) {
            service.post("/api/check", infected).problem(422, "infected-file");
            service.post("/api/recalculate", infected).problem(422, "infected-file");
            service.post("/api/templates", infected).problem(422, "infected-file");
            service.post("/api/check", infected, "Content-Type", "application/json")
                    .problem(422, "infected-file");
            String book = service.book("Charnwood", "risk-matrix", "2026-27");
            service.submit(book, infected, 0).problem(422, "infected-file");
            var form = new FormParts().part("ledger", "ledger.csv", infected);
            service.post("/api/reconciliations/layout", form.bytes(), "Content-Type", FormParts.TYPE)
                    .problem(422, "infected-file");

            assertEquals(
                    201,
                    service.submit(book, TestWorkbooks.template("risk-matrix"), 0)
                            .status());
            assertTrue(clamd.received() > 10_000);
        }
    }

    private static String outcome(ScannerAddress address, byte[] file) {
        return outcome(address, file, Waiting.LONGEST);
    }

    private static String outcome(ScannerAddress address, byte[] file, Duration patience) {
        try {
            new FileScan(Optional.of(address), patience).require(file);
            return TAKEN;
        } catch (ProblemException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
