package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.app.NamedFile;
import uk.safersheets.excel.opc.UploadLimits;

/** A workbook named on the command line. */
public final class Workbook {
    private Workbook() {}

    /**
     * @throws uk.safersheets.excel.opc.RefusedFileException when it is larger than any workbook we take; then it is not
     *     read
     */
    static byte[] read(Path file) throws IOException {
        WholeFile.refuseFolder(file);
        UploadLimits.STANDARD.requireSize(Files.size(file), name(file));
        return Files.readAllBytes(file);
    }

    /** With its name, as {@link #read}. */
    public static NamedFile named(Path file) throws IOException {
        return new NamedFile(name(file), read(file));
    }

    /** Several, in their order. */
    public static List<NamedFile> named(List<Path> files) throws IOException {
        var named = new ArrayList<NamedFile>();
        for (var file : files) {
            named.add(named(file));
        }
        return named;
    }

    public static String name(Path file) {
        return file.getFileName().toString();
    }
}
