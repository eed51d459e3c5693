package uk.safersheets.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/** Another program that takes the whole store for itself until it is told to let it go. */
final class OtherProgram implements AutoCloseable {
    private final Process process;

    private OtherProgram(Process process) {
        this.process = process;
    }

    /** @param arguments the folder of its own, and the database of a server, or none for the file in the folder */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        if (arguments.length == 1) {
            lock(folder.resolve("safersheets.db"));
            return;
        }
        var server = PostgresAddress.of(arguments[1], "tests", "");
        try (var database = Database.open(StoreAddress.of(server, folder))) {
            database.write("write slowly", connection -> {
                holdUntilTold();
                return folder;
            });
        }
    }

    private static void lock(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute("BEGIN EXCLUSIVE");
            holdUntilTold();
            statement.execute("ROLLBACK");
        }
    }

    private static void holdUntilTold() {
        System.out.println("locked");
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; when this returns, the store is locked. */
    static OtherProgram locking(Path data) throws IOException {
        var server = StoreKind.at(data).server();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                server.isEmpty()
                        ? data.toString()
                        : Files.createDirectory(data.resolve("other")).toString()));
        server.ifPresent(address -> command.add(address.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
        if (!"locked".equals(said)) {
            throw new IOException("the other program said: " + said);
        }
        return new OtherProgram(process);
    }

    /** Whether it has not let go yet. */
    boolean holdsTheStore() {
        return process.isAlive();
    }

    /** Tells it to let go, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
