package uk.safersheets.store.db;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs, {@code pg_dump} and {@code pg_restore}.
 *
 * @param folder where they are; empty for where the operating system looks for programs
 */
public record PostgresTools(Optional<Path> folder) {
    /** Those that the operating system finds. */
    public static final PostgresTools USUAL = new PostgresTools(Optional.empty());

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /**
     * Runs one of them to its end.
     *
     * @param server where it connects to, which it is told in its environment: a list of processes shows no password
     * @param serverVersion the number of the server's release, such as 15
     * @throws StoreException with what it said, when it is not found, is older than the server, or fails
     */
    void run(String program, PostgresAddress server, int serverVersion, List<String> arguments) {
        var file = found(program);
        requireVersion(file, program, serverVersion);
        var command =
                Stream.concat(Stream.of(file.toString()), arguments.stream()).toList();
        var said = run(command, server.environment());
        if (said.status() != 0) {
            throw new StoreException(program + " failed: " + said.lastLine(), null);
        }
    }

    private Path found(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
        var folders = folder.map(List::of)
                .orElseGet(() -> Arrays.stream(path).map(Path::of).toList());
        return folders.stream()
                .flatMap(one -> Stream.of(one.resolve(program), one.resolve(program + ".exe")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StoreException(
                        "There is no " + program + " "
                                + folder.map(one -> "in " + one).orElse("on the PATH")
                                + ". It comes with PostgreSQL's client; say where it is with --postgres-tools DIR.",
                        null));
    }

    private static void requireVersion(Path file, String program, int serverVersion) {
        var said = run(List.of(file.toString(), "--version"), Map.of());
        var version = VERSION.matcher(said.text());
        if (!version.find()) {
            throw new StoreException(file + " is no " + program + " of PostgreSQL.", null);
        }
        if (Integer.parseInt(version.group(1)) < serverVersion) {
            throw new StoreException(
                    file + " is of PostgreSQL " + version.group(1) + ", and the server is of " + serverVersion
                            + ": name the folder of its own programs, with --postgres-tools DIR.",
                    null);
        }
    }

    private static Said run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new StoreException("could not run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(command.get(0) + " was interrupted", e);
        }
    }

    private record Said(int status, String text) {
        String lastLine() {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("it said nothing, and ended with " + status);
        }
    }
}
