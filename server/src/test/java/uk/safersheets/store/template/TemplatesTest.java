package uk.safersheets.store.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;

@BothStores
class TemplatesTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");

    private Database database;
    private Templates templates;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = StoreKind.open(folder);
        templates = new Templates(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsUpForEachNewContent() {
        var first = register(10);
        var second = register(20);

        assertTrue(first.isNew());
        assertEquals(1, first.version().number());
        assertEquals(2, second.version().number());
        assertEquals(List.of(first.version(), second.version()), templates.all());
        assertArrayEquals(new byte[] {20, 2}, templates.workbook(second.version()));
    }

    @Test
    void knowsTheSameContentAgainAsSentAndAsKept() {
        var first = register(10);

        var asSent = register(10);
        var asKept = templates.register(
                "risk-matrix", "Risk matrix", new byte[] {10, 1}, number -> null, NOON, "Bob", Origin.of("here"));

        assertFalse(asSent.isNew());
        assertEquals(first.version(), asSent.version());
        assertFalse(asKept.isNew());
        assertEquals(first.version(), asKept.version());
    }

    @Test
    void retiresForGood() {
        var version = register(10).version();

        templates.retire(version, "", NOON, "Ann", Origin.of("here"));
        templates.retire(version, "", NOON.plusSeconds(60), "Bob", Origin.of("here"));

        assertTrue(templates.find("risk-matrix", 1).orElseThrow().retired());
        assertFalse(version.retired());
        assertTrue(templates.find("risk-matrix", 2).isEmpty());
    }

    private Templates.Registered register(int content) {
        byte[] sent = {(byte) content};
        return templates.register(
                "risk-matrix",
                "Risk matrix",
                sent,
                number -> new byte[] {(byte) content, (byte) number},
                NOON,
                "Ann",
                Origin.of("here"));
    }
}
