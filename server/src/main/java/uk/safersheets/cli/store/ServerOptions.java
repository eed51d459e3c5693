package uk.safersheets.cli.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/** A database server that holds everything in place of a folder, and as whom it is asked. */
public final class ServerOptions {
    private static final String USER = "SAFERSHEETS_STORE_USER";
    private static final String PASSWORD = "SAFERSHEETS_STORE_PASSWORD";
    private static final List<String> CREDENTIALS = List.of("user", "password");

    /** The folder of this service alone, where none is named. */
    private static final Path OWN_FOLDER = Path.of("data");

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "A database of PostgreSQL 15 or newer that holds everything instead, and that several services"
                            + " may share: jdbc:postgresql://HOST/DB.")
    private @Nullable String store;

    @Option(
            names = "--store-credentials",
            paramLabel = "FILE",
            description = "The database's user and password: a file with a line user=… and a line password=… (default:"
                    + " " + USER + " and " + PASSWORD + " of the environment).")
    private @Nullable Path credentials;

    /**
     * What was named; empty where nothing was.
     *
     * @param dataOrNull the folder that was named
     * @throws IllegalArgumentException in words, when it cannot be used
     */
    public Optional<StoreAddress> address(@Nullable Path dataOrNull) {
        if (store == null) {
            if (credentials != null) {
                throw new IllegalArgumentException("--store-credentials goes with --store, and there is none");
            }
            return Optional.ofNullable(dataOrNull).map(StoreAddress::in);
        }
        return Optional.of(
                StoreAddress.of(server(store, credentials), Objects.requireNonNullElse(dataOrNull, OWN_FOLDER)));
    }

    /** @param credentialsOrNull null for those of the environment */
    static PostgresAddress server(String url, @Nullable Path credentialsOrNull) {
        var said = credentialsOrNull == null ? environment() : file(credentialsOrNull);
        return PostgresAddress.of(url, said.getOrDefault("user", ""), said.getOrDefault("password", ""));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "user", Objects.requireNonNullElse(System.getenv(USER), ""),
                "password", Objects.requireNonNullElse(System.getenv(PASSWORD), ""));
    }

    /** Everything behind the sign counts, blanks too. */
    private static Map<String, String> file(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("=", 2))
                    .toList();
            if (!lines.stream().allMatch(line -> line.length == 2 && CREDENTIALS.contains(line[0].strip()))) {
                throw new IllegalArgumentException(
                        file + " must hold a line user=… and a line password=…, and nothing else");
            }
            return lines.stream()
                    .collect(Collectors.toMap(line -> line[0].strip(), line -> line[1], (one, same) -> same));
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials " + file + " cannot be read", e);
        }
    }
}
