package uk.safersheets.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The folder for bodies that are too large to be held in memory, which only the service's own user can open. What a
 * service that was killed left there goes at the next start.
 */
public final class BodyFiles {
    private static final Logger LOG = LogManager.getLogger(BodyFiles.class);
    private static final String FOLDER = "tmp";
    private static final String PREFIX = "body-";

    private final Path folder;

    private BodyFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes and sweeps the folder.
     *
     * @param data the folder that holds everything kept
     */
    public static BodyFiles in(Path data) {
        var folder = data.resolve(FOLDER);
        try {
            make(folder);
            try (var left = Files.newDirectoryStream(folder, PREFIX + "*")) {
                left.forEach(BodyFiles::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the folder " + folder, e);
        }
        return new BodyFiles(folder);
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** A new, empty file that only the service's own user may open; where the folder was tidied away, it is made again. */
    public Path create() throws IOException {
        try {
            return Files.createTempFile(folder, PREFIX, "");
        } catch (NoSuchFileException tidiedAway) {
            make(folder);
            return Files.createTempFile(folder, PREFIX, "");
        }
    }

    /** One that stays is swept at the next start. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("could not delete {}", file, e);
        }
    }
}
