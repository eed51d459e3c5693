package uk.safersheets.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import uk.safersheets.excel.ods.OpenDocumentFile;
import uk.safersheets.excel.stream.PublishedFile;
import uk.safersheets.excel.stream.StreamedWorkbook;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.csv.ArchiveFile;
import uk.safersheets.imports.csv.ArchiveLimits;
import uk.safersheets.imports.csv.TextFile;

/** Opens files to import by what their first bytes say, whatever their names end in. */
final class ImportFiles {
    private static final int LONGEST_MARK = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLD_EXCEL = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private ImportFiles() {}

    /**
     * @throws BadImportException for what is neither text nor an archive nor a workbook
     */
    static ImportFile open(ImportSource source) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(source.path())) {
            start = in.readNBytes(LONGEST_MARK);
        }
        if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
            return packed(source);
        }
        if (startsWith(start, OLD_EXCEL)) {
            throw new BadImportException(source.name() + " is a workbook of Excel 97 or locked by a password."
                    + " Save it as .xlsx or CSV without a password.");
        }
        if (startsWith(start, PDF)) {
            throw new BadImportException(source.name() + " is a PDF. Choose the file of rows.");
        }
        if (start.length == 0) {
            throw new BadImportException(source.name() + " is empty.");
        }
        return new TextFile(source.name(), source.path());
    }

    private static ImportFile packed(ImportSource source) throws IOException {
        try (var zip = new ZipFile(source.path().toFile())) {
            if (zip.getEntry("mimetype") != null) {
                return OpenDocumentFile.open(whole(source), source.name());
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return StreamedWorkbook.open(whole(source), source.name());
            }
        } catch (ZipException broken) {
            throw new BadImportException(source.name() + " cannot be read: it is damaged or was cut short ("
                    + broken.getMessage() + "). Get it again from where it is published.");
        }
        return new ArchiveFile(source.name(), source.path(), ArchiveLimits.STANDARD);
    }

    /** A workbook is held as it lies packed, within its limit; its rows are not. */
    private static byte[] whole(ImportSource source) throws IOException {
        PublishedFile.requireSize(Files.size(source.path()), source.name());
        return Files.readAllBytes(source.path());
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
