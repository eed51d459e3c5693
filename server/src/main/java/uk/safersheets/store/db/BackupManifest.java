package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a backup of a store in PostgreSQL is, in a file beside the dump: a line for each, its name and then what it is.
 *
 * @param format the newest migration in it
 * @param server the server's release, such as 15
 * @param events how many acts the record has
 * @param bytes the size of the dump
 * @param sha256 of the dump
 */
record BackupManifest(String format, int server, Instant at, long events, long bytes, String sha256) {
    static final String FILE = "manifest.txt";

    /** The newest migration of a store. */
    static final String FORMAT = "SELECT max(CAST(version AS integer)) FROM flyway_schema_history WHERE success";

    void write(Path folder) throws IOException {
        String text = """
                backup of a PostgreSQL store
                format %s
                server %d
                at %s
                events %d
                bytes %d
                sha256 %s
                """.formatted(format, server, at, events, bytes, sha256);
        PrivateFiles.file(folder.resolve(FILE));
        Files.writeString(folder.resolve(FILE), text);
    }

    /** @throws StoreException when there is none, or it cannot be read */
    static BackupManifest read(Path folder) {
        try {
            Map<String, String> said = new HashMap<>();
            for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
                int blank = line.indexOf(' ');
                said.put(line.substring(0, blank), line.substring(blank + 1));
            }
            return new BackupManifest(
                    Objects.requireNonNull(said.get("format"), "format"),
                    Integer.parseInt(said.get("server")),
                    Instant.parse(said.get("at")),
                    Long.parseLong(said.get("events")),
                    Long.parseLong(said.get("bytes")),
                    Objects.requireNonNull(said.get("sha256"), "sha256"));
        } catch (NoSuchFileException none) {
            throw new StoreException("There is no backup of a PostgreSQL store in " + folder + ".", null);
        } catch (IOException | RuntimeException e) {
            throw new StoreException("could not read " + folder.resolve(FILE), e);
        }
    }

    /** @throws StoreException when this is not the dump that was taken */
    void require(Path dump) {
        try {
            if (Files.size(dump) != bytes || !Sha256.of(dump).equals(sha256)) {
                throw new StoreException(dump + " is not the dump that was taken: its bytes changed since.", null);
            }
        } catch (IOException e) {
            throw new StoreException("could not read " + dump, e);
        }
    }
}
