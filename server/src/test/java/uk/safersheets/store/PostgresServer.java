package uk.safersheets.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/**
 * A real PostgreSQL of this Java's own, started when the first test asks for it and gone when Java ends: Debian's where it
 * is installed, else the one that Maven fetched. It never writes through to the disk, because no test pulls its plug.
 */
public final class PostgresServer {
    private static final String DEBIAN = "/usr/lib/postgresql";
    private static final String FETCHED = "/postgres-linux-x86_64.txz";
    /** By number, because the group of that name is called otherwise on some systems. */
    private static final String NOBODY = "65534";

    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path programs;
    private final Path folder;
    private Process process;
    private int port;

    private PostgresServer() throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "safersheets-postgres-");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop postgres"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        programs = programs();
        var data = Files.createDirectory(folder.resolve("data"));
        if (isRoot()) {
            run(List.of("chown", NOBODY, data.toString()));
        }
        run(asNobody(List.of(
                programs.resolve("initdb").toString(),
                "--auth=trust",
                "--username=tests",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                data.toString())));
        for (int tries = 1; !isUp(data); tries++) {
            if (tries == MOST_TRIES) {
                throw new IOException("PostgreSQL does not start: " + Files.readString(folder.resolve("log")));
            }
        }
    }

    /** The one of this Java. */
    private static final class One {
        private static final PostgresServer SERVER = started();
        private static final String TEMPLATE = template();

        private static PostgresServer started() {
            try {
                return new PostgresServer();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** With all tables, so that a new database is a copy and nothing more. */
        private static String template() {
            String name = SERVER.create("template1");
            try {
                var folder = Files.createTempDirectory(SERVER.folder, "template-");
                Database.open(StoreAddress.of(SERVER.address(name), folder)).close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return name;
        }
    }

    /** A new database with the tables of a new store. */
    public static PostgresAddress newStore() {
        return One.SERVER.address(One.SERVER.create(One.TEMPLATE));
    }

    /** A new database with nothing in it. */
    public static PostgresAddress newDatabase() {
        return One.SERVER.address(One.SERVER.create("template1"));
    }

    /** Where PostgreSQL's own programs are, such as {@code pg_dump}. */
    public static Path programsFolder() {
        return One.SERVER.programs;
    }

    /** A connection to a database by hand, past the service. */
    public static Connection byHand(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.toString(), "tests", "");
    }

    private PostgresAddress address(String database) {
        return PostgresAddress.of("jdbc:postgresql://localhost:" + port + "/" + database, "tests", "");
    }

    private String create(String template) {
        String name = "store" + DATABASES.incrementAndGet();
        try (var connection = byHand(address("postgres"));
                var create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False where it ended at once, such as when somebody else took the port. */
    private boolean isUp(Path data) throws IOException, InterruptedException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var command = asNobody(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=200"));
        process = started(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()));
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                byHand(address("postgres")).close();
                return true;
            } catch (SQLException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        return false;
    }

    /** Started by a thread that lives as long: a child is told to end when the thread that made it does. */
    private static Process started(ProcessBuilder builder) {
        var started = new CompletableFuture<Process>();
        var thread = new Thread(
                () -> {
                    try {
                        var child = builder.start();
                        started.complete(child);
                        child.waitFor();
                    } catch (IOException e) {
                        started.completeExceptionally(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "postgres");
        thread.setDaemon(true);
        thread.start();
        return started.join();
    }

    private void stop() {
        try {
            if (process != null) {
                run(List.of("kill", "-QUIT", Long.toString(process.pid())));
                process.waitFor(10, TimeUnit.SECONDS);
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.err.println("The folder of PostgreSQL is left: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path programs() throws IOException, InterruptedException {
        if (Files.isDirectory(Path.of(DEBIAN))) {
            try (Stream<Path> versions = Files.list(Path.of(DEBIAN))) {
                var newest = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        return unpacked(folder);
    }

    /** The one that Maven fetched, unpacked into a folder. */
    private static Path unpacked(Path folder) throws IOException, InterruptedException {
        var archive = PostgresServer.class.getResource(FETCHED);
        if (archive == null) {
            throw new IOException("there is neither " + DEBIAN + " nor " + FETCHED + " among the libraries");
        }
        var file = folder.resolve("postgres.txz");
        try (var in = archive.openStream()) {
            Files.copy(in, file);
        }
        run(List.of("tar", "-xJf", file.toString(), "-C", folder.toString()));
        return folder.resolve("bin");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
    }

    /** PostgreSQL does not run as root; it ends when Java does, however Java ends. */
    private static List<String> asNobody(List<String> command) {
        var whole = new ArrayList<>(List.of("setpriv", "--pdeathsig=KILL"));
        if (isRoot()) {
            whole.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
