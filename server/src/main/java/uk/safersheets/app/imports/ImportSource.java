package uk.safersheets.app.imports;

import java.nio.file.Path;

/**
 * A file to import, which may be too large to be held.
 *
 * @param name as its owner calls it, with its ending
 * @param path where it lies
 */
public record ImportSource(String name, Path path) {
    /** One that lies under its own name. */
    public static ImportSource of(Path path) {
        return new ImportSource(String.valueOf(path.getFileName()), path);
    }
}
