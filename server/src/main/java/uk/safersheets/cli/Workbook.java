package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.safersheets.app.NamedFile;
import uk.safersheets.excel.UploadLimits;

/** A workbook named on the command line. */
final class Workbook {
    private Workbook() {}

    /** @throws uk.safersheets.excel.RefusedFile when it is larger than any workbook we take; then it is not read */
    static byte[] read(Path file) throws IOException {
        UploadLimits.STANDARD.requireSize(Files.size(file), name(file));
        return Files.readAllBytes(file);
    }

    /** With its name, as {@link #read}. */
    static NamedFile named(Path file) throws IOException {
        return new NamedFile(name(file), read(file));
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
