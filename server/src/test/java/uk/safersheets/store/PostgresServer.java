package uk.safersheets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import uk.safersheets.Waiting;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/**
 * A real PostgreSQL, gone when Java ends. Most tests share the one of this Java, which is started when the first of them
 * asks for it and never writes through to the disk, because no test pulls its plug.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path TEMPORARY = Path.of("/tmp");
    private static final String NAME = "safersheets-postgres-";
    private static final String USER = "tests";
    /** Of a database that somebody is connected to. */
    private static final String IN_USE = "55006";

    private static final Duration LONGEST_START = Waiting.LONGEST;
    private static final int MOST_PORTS = 5;
    private static final int PAUSE_MILLIS = 20;

    /** What is not kept in the face of a power cut is written faster. */
    private static final List<String> UNSAFE = List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off");

    private final Path folder;
    private final Path data;
    private final PostgresPrograms programs;
    private final List<String> settings;
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread stop = new Thread(this::remove, "stop postgres");
    private Process process;
    private int port;
    private String template;

    /** Which of the programs there are on a machine. */
    @FunctionalInterface
    private interface Which {
        PostgresPrograms in(Path folder) throws IOException, InterruptedException;
    }

    private PostgresServer(Which which, List<String> settings) {
        this.settings = settings;
        try {
            removeLeftovers();
            folder = Files.createTempDirectory(
                    TEMPORARY, NAME + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(stop);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            programs = which.in(folder);
            data = Files.createDirectory(folder.resolve("data"));
            PostgresPrograms.give(data);
            PostgresPrograms.run(programs.command(
                    "initdb",
                    List.of(
                            "--auth=trust",
                            "--username=" + USER,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync",
                            data.toString())));
            Files.writeString(credentials(), "user=" + USER + "\n");
            startOnAFreePort();
            makeTemplate();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one of this Java. */
    private static final class One {
        private static final PostgresServer SERVER = new PostgresServer(PostgresPrograms::found, UNSAFE);
    }

    /** The one of this Java. */
    public static PostgresServer shared() {
        return One.SERVER;
    }

    /** One more, of the newest version there is. */
    public static PostgresServer newest() {
        return new PostgresServer(PostgresPrograms::fetched, UNSAFE);
    }

    /** One more, which may be killed: what it said is kept is on the disk. */
    public static PostgresServer safe() {
        return new PostgresServer(PostgresPrograms::found, List.of());
    }

    /** A new database of the shared server with the tables of a new store. */
    public static PostgresAddress newStore() {
        return shared().store();
    }

    /** A new database of the shared server with nothing in it. */
    public static PostgresAddress newDatabase() {
        return shared().database("template1");
    }

    /** Where PostgreSQL's own programs are, such as {@code pg_dump}. */
    public static Path programsFolder() {
        return shared().programs.folder();
    }

    /** A connection to a database by hand, past the service, as somebody who may do everything there. */
    public static Connection byHand(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.toString(), USER, "");
    }

    /** The file that tells a service as whom to ask. */
    public Path credentials() {
        return folder.resolve("credentials");
    }

    /** A new database with the tables of a new store. */
    public PostgresAddress store() {
        return database(template);
    }

    private PostgresAddress database(String from) {
        String name = "store" + databases.incrementAndGet();
        // A database can be copied while nobody is connected to it; whoever just left it may still be on the way out.
        Waiting.until("everybody to leave " + from, () -> isCopied(from, name));
        return address(name);
    }

    private boolean isCopied(String from, String name) {
        try (var connection = byHand(address("postgres"));
                var change = connection.createStatement()) {
            change.execute("CREATE DATABASE " + name + " TEMPLATE " + from + " STRATEGY file_copy");
            return true;
        } catch (SQLException e) {
            if (!IN_USE.equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
            return false;
        }
    }

    /** Returns when nobody is connected to a database: a connection that was closed ends a moment later. */
    public static void untilNobodyIsOn(PostgresAddress database) {
        Waiting.until("everybody to leave " + database, () -> connections(database) == 0);
    }

    private static int connections(PostgresAddress database) {
        try (var hand = byHand(shared().address("postgres"));
                var select = hand.prepareStatement("SELECT count(*) FROM pg_stat_activity WHERE datname = ?")) {
            select.setString(1, nameOf(database));
            var row = select.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a database away with all who are connected to it. */
    public void drop(PostgresAddress database) {
        byHand("DROP DATABASE " + nameOf(database) + " WITH (FORCE)");
    }

    /** The name of a database on its server. */
    public static String nameOf(PostgresAddress database) {
        String address = database.toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private PostgresAddress address(String database) {
        return PostgresAddress.of("jdbc:postgresql://localhost:" + port + "/" + database, USER, "");
    }

    /** Does something to the whole server. */
    public void byHand(String statement) {
        try (var connection = byHand(address("postgres"));
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database is a copy of this one and nothing more. */
    private void makeTemplate() throws IOException {
        byHand("CREATE DATABASE a_store");
        Database.open(StoreAddress.of(address("a_store"), Files.createTempDirectory(folder, "template-")))
                .close();
        template = "a_store";
    }

    /** Kills it with no chance to tidy up. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again where it was, once the last of what was killed has ended. */
    public void startAgain() throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (!isUp(until)) {
            if (System.nanoTime() > until) {
                throw new IOException("PostgreSQL does not start again: " + Files.readString(log()));
            }
        }
    }

    private void startOnAFreePort() throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            if (isUp(System.nanoTime() + LONGEST_START.toNanos())) {
                return;
            }
            if (tries == MOST_PORTS) {
                throw new IOException("PostgreSQL does not start: " + Files.readString(log()));
            }
        }
    }

    /** False where it ended at once, such as when somebody else took the port. */
    private boolean isUp(long until) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Stream.concat(
                        Stream.of("listen_addresses=localhost", "unix_socket_directories=", "max_connections=200"),
                        settings.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        process = started(new ProcessBuilder(programs.command("postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile()));
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                if (isOurs()) {
                    return true;
                }
                process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (SQLException notYet) {
                process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        kill();
        return false;
    }

    /** Whether it is this one that answers, and not another that took the port. */
    private boolean isOurs() throws SQLException {
        try (var connection = byHand(address("postgres"));
                var row = connection.createStatement().executeQuery("SHOW data_directory")) {
            return row.next() && data.toString().equals(row.getString(1));
        }
    }

    private Path log() {
        return folder.resolve("log");
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

    /** Ends it, and takes away what it wrote. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stop);
        remove();
    }

    private void remove() {
        try {
            if (process != null) {
                PostgresPrograms.run(List.of("kill", "-QUIT", Long.toString(process.pid())));
                process.onExit().join();
            }
            remove(folder);
        } catch (IOException e) {
            System.err.println("The folder of PostgreSQL is left: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a Java left that was killed, and could not tidy up. */
    private static void removeLeftovers() throws IOException {
        try (var left = Files.newDirectoryStream(TEMPORARY, NAME + "[0-9]*-*")) {
            for (var folder : left) {
                String pid =
                        folder.getFileName().toString().substring(NAME.length()).replaceFirst("-.*", "");
                if (Files.isWritable(folder)
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    removeWithOthers(folder);
                }
            }
        }
    }

    /** Another Java that starts may be taking away the same. */
    private static void removeWithOthers(Path folder) throws IOException {
        try {
            remove(folder);
        } catch (NoSuchFileException | UncheckedIOException gone) {
            Waiting.until("it to be taken away: " + folder, () -> Files.notExists(folder));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
