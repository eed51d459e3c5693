package uk.safersheets.store.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.signoff.Place;

/** What is traced of a book has no gap, whoever traces it and in whatever order they come. */
@BothStores
class TracesTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";
    private static final Place CELL = new Place("RiskMatrix", "arson", "cost");

    private Database database;
    private Traces traces;

    @BeforeEach
    void keepFourVersions(@TempDir Path folder) {
        database = StoreKind.open(folder);
        traces = new Traces(database);
        new Books(database).open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
        var versions = new Versions(database);
        for (int base = 0; base < 4; base++) {
            byte[] workbook = ("workbook " + base).getBytes(StandardCharsets.UTF_8);
            versions.append(new NewVersion(
                    BOOK,
                    base,
                    workbook,
                    NOON,
                    "Ann",
                    "",
                    Origin.of("here"),
                    "",
                    "1",
                    new Summary(0, 0, 0, 0),
                    workbook,
                    null));
        }
        assertTrue(keep(1, 0, false));
        assertTrue(keep(2, 1, true));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Version 3 was compared with version 1 while somebody saw that version 2 can be read after all. */
    @Test
    void keepNothingBehindWhatWasForgotten() {
        traces.forget(BOOK, 2);

        assertFalse(keep(3, 1, false));
        assertEquals(1, traces.last(BOOK), "version 2 is still the next to be traced");
        assertTrue(keep(2, 1, false));
        assertFalse(keep(3, 1, false), "it was compared with a version that it does not follow");
        assertTrue(keep(3, 2, false));
        assertEquals(3, traces.last(BOOK));
        assertEquals(List.of(), traces.leftOut(BOOK));
    }

    /** The same with the two the other way round: what was kept goes with what it was kept behind. */
    @Test
    void forgetWhatWasKeptBehind() {
        assertTrue(keep(3, 1, false));

        traces.forget(BOOK, 2);

        assertEquals(1, traces.last(BOOK));
        assertEquals(0, traces.lastTouched(BOOK, CELL, 4), "nothing is told of what is to be traced again");
    }

    @Test
    void keepWhatIsTracedAlready() {
        assertFalse(keep(2, 1, false));
        assertFalse(keep(4, 1, false), "version 3 is not traced yet");
        assertEquals(List.of(2), traces.leftOut(BOOK));
    }

    /** A cell holds 32,767 characters, and PostgreSQL looks nothing up by more than 2,704 bytes. */
    @Test
    void findsARowByAKeyAsLongAsACell() {
        var random = new Random(7);
        String key = random.ints(32_767, 0x4E00, 0x9FFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String other = key.substring(0, key.length() - 1) + "x";
        var renamed = new Traces.Renamed(3, "RiskMatrix", key, other);
        assertTrue(traces.keep(BOOK, 3, 1, false, List.of(new Place("RiskMatrix", key, "cost")), List.of(renamed)));

        assertEquals(3, traces.lastTouched(BOOK, new Place("RiskMatrix", key, "cost"), 4));
        assertEquals(0, traces.lastTouched(BOOK, new Place("RiskMatrix", other, "cost"), 4));
        assertEquals(Optional.of(renamed), traces.renamed(BOOK, "RiskMatrix", key, 0));
        assertEquals(Optional.empty(), traces.renamed(BOOK, "RiskMatrix", other, 0));
    }

    private boolean keep(int number, int before, boolean leftOut) {
        var touched = number > 2 ? List.of(CELL) : List.<Place>of();
        return traces.keep(BOOK, number, before, leftOut, touched, List.of());
    }
}
