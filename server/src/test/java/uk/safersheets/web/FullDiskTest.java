package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.store.db.StoreAddress;

/**
 * A disk that is full, that fails, that may only be read, or that is gone, under a service in a process of its own: a
 * clear answer, reading where it can be, and the way back without a restart.
 */
@SlowTest
class FullDiskTest {
    private static final List<String> FILES = List.of("safersheets.db", "safersheets.db-wal", "safersheets.db-shm");
    private static final int BLOCK = 64 * 1024;
    private static final int MEGABYTE = 16 * BLOCK;

    /** Runs what follows it on a small disk of its own, which only it can see, and who looks through its eyes. */
    private static final String ON_A_SMALL_DISK = "mount -t tmpfs -o size=12m tmpfs \"$0\" && exec \"$@\"";

    /** An administrator may write where nobody may; without this right a read-only folder is one for them too. */
    private static final String[] WITHOUT_PRIVILEGE = {"setpriv", "--bounding-set=-dac_override"};

    @TempDir
    Path folder;

    @AfterEach
    void letTheFolderBeRemoved() throws IOException {
        allow("rwxr-xr-x", "rw-r--r--");
    }

    @Test
    void goesOnWhenAFullDiskHasRoomAgain(@TempDir Path copy) throws Exception {
        String[] small = {"unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, folder.toString()};
        assumeTrue(runs("unshare", "-rm", "true"), "nobody may make a small disk here");
        try (var service = ServiceProcess.start(folder, small)) {
            var client = new Client(service.address());
            client.keeps();
            var disk = Path.of("/proc/" + service.process().pid() + "/root" + folder);
            var ballast = disk.resolve("ballast");
            fill(ballast);
            client.submitsUntil("full");
            client.readsEverything();
            int before = client.kept();

            Files.delete(ballast);
            client.keeps();
            client.readsEverything();
            // SQLite would follow the path out of the small disk, so what is there is verified elsewhere.
            for (String file : List.of("safersheets.db", "safersheets.db-wal", "record.log")) {
                Files.copy(disk.resolve(file), copy.resolve(file));
            }
            var outcome = StoredData.verify(StoreAddress.in(copy));
            assertEquals(List.of(), outcome.damage());
            assertEquals(client.kept(), outcome.versions());
            System.out.printf("A full disk: %d versions kept before it, all read on it, more after it%n", before);
        }
    }

    /** The limit on the size of a file stands in for a disk that fails: every write ends in an error. */
    @Test
    void goesOnWhenADiskFailsNoMore() throws Exception {
        try (var service = ServiceProcess.start(folder, withoutPrivilege())) {
            var client = new Client(service.address());
            client.keeps();
            limit(service, "1");
            client.isRefused("unreachable");
            client.readsEverything();

            limit(service, "unlimited");
            client.keeps();
            client.readsEverything();
            System.out.printf("A failing disk: refused while it failed, %d versions after it%n", client.kept());
        }
    }

    /** The failed write makes the service open its file anew, which is when it meets what it may not do. */
    @Test
    void goesOnWhenItMayWriteAgain() throws Exception {
        try (var service = ServiceProcess.start(folder, withoutPrivilege())) {
            var client = new Client(service.address());
            client.keeps();
            limit(service, "1");
            allow("r-xr-xr-x", "r--r--r--");
            client.isRefused("unreachable");
            limit(service, "unlimited");
            client.isRefused("read-only");
            client.readsEverything();

            allow("rwxr-xr-x", "rw-r--r--");
            client.keeps();
            client.readsEverything();
            System.out.printf("A read-only folder: read and refused meanwhile, %d versions after it%n", client.kept());
        }
    }

    /** A service that made itself a new, empty file would answer as if nothing had ever been kept. */
    @Test
    void goesOnWhenItsFilesAreBack(@TempDir Path elsewhere) throws Exception {
        try (var service = ServiceProcess.start(folder, withoutPrivilege())) {
            var client = new Client(service.address());
            client.keeps();
            limit(service, "1");
            move(folder, elsewhere);
            client.isRefused("unreachable");
            limit(service, "unlimited");
            client.isRefused("unreachable");
            assertTrue(Files.notExists(folder.resolve("safersheets.db")), "it made itself a new file");
            client.readsEverything();

            move(elsewhere, folder);
            client.keeps();
            client.readsEverything();
            System.out.printf("Files taken away: refused meanwhile, %d versions after it%n", client.kept());
        }
    }

    @Test
    void saysWhyItDoesNotStartWhereItMayNotWrite() throws Exception {
        try (var service = ServiceProcess.start(folder, withoutPrivilege())) {
            service.process().destroy();
            service.process().waitFor();
        }
        allow("r-xr-xr-x", "r--r--r--");

        var process = ServiceProcess.builder(folder, withoutPrivilege()).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(2, process.waitFor());
        assertEquals("could not open the store in " + folder + ": it may be read but not written\n", said);
    }

    private static String[] withoutPrivilege() throws IOException, InterruptedException {
        assumeTrue(runs("prlimit", "--version"), "no process can be limited here");
        boolean isAdministrator = System.getProperty("user.name").equals("root");
        assumeTrue(!isAdministrator || runs("setpriv", "--version"), "no right can be given up here");
        return isAdministrator ? WITHOUT_PRIVILEGE : new String[0];
    }

    private static void limit(ServiceProcess service, String bytes) throws IOException, InterruptedException {
        long pid = service.process().pid();
        assertTrue(runs("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":"), "the limit was not set");
    }

    private void allow(String folderRights, String fileRights) throws IOException {
        for (String name : FILES) {
            if (Files.exists(folder.resolve(name))) {
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(fileRights));
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(folderRights));
    }

    /** Leaves a megabyte. */
    private static void fill(Path ballast) throws IOException {
        long room = Files.getFileStore(ballast.getParent()).getUsableSpace();
        try (var out = Files.newOutputStream(ballast)) {
            for (long left = room - MEGABYTE; left > 0; left -= BLOCK) {
                out.write(new byte[BLOCK]);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        for (String name : FILES) {
            Files.move(from.resolve(name), to.resolve(name));
        }
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
