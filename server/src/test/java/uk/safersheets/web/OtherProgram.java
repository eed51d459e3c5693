package uk.safersheets.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Another program that takes the whole store for itself until it is told to let it go. */
final class OtherProgram implements AutoCloseable {
    private final Process process;

    private OtherProgram(Process process) {
        this.process = process;
    }

    /** @param arguments the database file */
    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute("BEGIN EXCLUSIVE");
            System.out.println("locked");
            System.in.read();
            statement.execute("ROLLBACK");
        }
    }

    /** Starts it; when this returns, the store is locked. */
    static OtherProgram locking(Path file) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        file.toString())
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
