package uk.safersheets.app.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.app.health.DataDisk.Health;

class DataDiskTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-14T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void isWellWhereItCanWriteAndLeavesNothingBehind() throws IOException {
        var state = new DataDisk(folder, () -> false, NOON, 1).state();

        assertEquals(Health.OK, state.health());
        assertTrue(state.freeMegabytes() > 0);
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void saysWhatIsTheMatter() {
        assertEquals(Health.NEARLY_FULL, health(folder, true, Long.MAX_VALUE));
        assertEquals(Health.RECORD_BEHIND, health(folder, true, 1));
        assertEquals(Health.CANNOT_WRITE, health(folder.resolve("gone"), false, 1));
    }

    private static Health health(Path folder, boolean behind, long enough) {
        return new DataDisk(folder, () -> behind, NOON, enough).state().health();
    }
}
