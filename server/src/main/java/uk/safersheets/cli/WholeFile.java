package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file whole or not at all: what was there stays until the new content is complete. */
public final class WholeFile {
    private WholeFile() {}

    /** @throws IOException when it cannot be written; what was there is still there */
    public static void write(Path file, byte[] bytes) throws IOException {
        refuseFolder(file);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Says so of a folder where a file is meant. */
    static void refuseFolder(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
    }
}
