package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.store.FilledStore;

/** What the service keeps is for its own user's eyes alone, whatever was there before. */
class PrivateFilesTest {
    @TempDir
    Path temporary;

    @Test
    void closesEverythingItMakes() throws IOException {
        var data = temporary.resolve("new/data");
        try (var database = Database.open(data)) {
            FilledStore.fill(database);
            assertClosed(data, "safersheets.db", "safersheets.db-shm", "safersheets.db-wal", "record.log");
        }
        var copy = temporary.resolve("copy");
        Backup.copy(data, copy);

        assertClosed(copy, "safersheets.db", "record.log");
        ServingLock.take(data).close();
        assertEquals("rw-------", permissions(data.resolve("serving.lock")));
    }

    @Test
    void closesWhatAnEarlierVersionLeftOpen() throws IOException {
        var data = temporary.resolve("data");
        try (var database = Database.open(data)) {
            FilledStore.fill(database);
        }
        for (String name : Set.of("", "safersheets.db", "record.log")) {
            Files.setPosixFilePermissions(data.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Database.open(data).close();

        assertClosed(data, "safersheets.db", "record.log");
    }

    @Test
    void leavesAFolderAloneThatHoldsOtherThings() throws IOException {
        var shared = Files.createDirectory(temporary.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(shared.resolve("notes.txt"), "somebody's");
        Database.open(shared).close();

        assertEquals("rwxr-xr-x", permissions(shared));
        assertEquals("rw-------", permissions(shared.resolve("safersheets.db")));
    }

    @Test
    void worksWhereTheDiskKnowsNoPermissions() throws IOException {
        try (var disk = FileSystems.newFileSystem(temporary.resolve("disk.zip"), Map.of("create", "true"))) {
            var folder = disk.getPath("/data");
            PrivateFiles.folder(folder, true);
            PrivateFiles.file(folder.resolve("file"));
            PrivateFiles.file(folder.resolve("file"));

            assertTrue(Files.isRegularFile(folder.resolve("file")));
            assertFalse(PrivateFiles.isOpenToOthers(folder.resolve("file")));
        }
    }

    private static void assertClosed(Path folder, String... files) throws IOException {
        assertEquals("rwx------", permissions(folder));
        var expected = new TreeMap<String, String>();
        for (String file : files) {
            expected.put(file, "rw-------");
        }
        var found = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                found.put(file.getFileName().toString(), permissions(file));
            }
        }
        assertEquals(expected, found);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
