package uk.safersheets.excel.ods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.stream.PublishedFile;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportProgress;

/**
 * An OpenDocument spreadsheet (.ods), read from its first row to its last without being held in memory. Only what the
 * cells show is read: formulas, macros and linked sheets of other files are not.
 */
public final class OpenDocumentFile extends PublishedFile {
    private static final String MIME_TYPE = "mimetype";
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int LONGEST_TYPE = 200;

    private final PackageParts parts;

    private OpenDocumentFile(byte[] bytes, String name, PackageParts parts) {
        super(bytes, name);
        this.parts = parts;
    }

    /** Whether the bytes begin as those of an OpenDocument file do: a zip whose first file says so, unpacked. */
    public static boolean isOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_TYPE), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK\u0003\u0004") && head.contains("mimetypeapplication/vnd.oasis.opendocument");
    }

    /**
     * @param bytes kept, and not changed
     * @throws BadImportException for anything but a whole, unlocked .ods within {@link PublishedFile#LIMITS}
     */
    public static OpenDocumentFile open(byte[] bytes, String name) {
        try {
            LIMITS.requireSize(bytes.length, name);
            FileSignature.requireZip(bytes, name);
            var parts = PackageParts.open(bytes, name, LIMITS);
            requireUnlocked(parts, name);
            requireSpreadsheet(parts, name);
            return new OpenDocumentFile(bytes, name, parts);
        } catch (RefusedFileException e) {
            throw refusal(e);
        }
    }

    private static void requireUnlocked(PackageParts parts, String name) {
        var locked = new AtomicBoolean(parts.has("encrypted-package"));
        if (parts.has(MANIFEST)) {
            XmlPart.visit(
                    parts,
                    MANIFEST,
                    xml -> locked.compareAndSet(false, xml.name().equals("encryption-data")));
        }
        if (locked.get()) {
            throw new BadImportException(
                    '"' + name + "\" is locked with a password, so it could not be read. Open it in"
                            + " LibreOffice, choose File, Save As, clear \"Save with password\", and choose the new file.");
        }
    }

    private static void requireSpreadsheet(PackageParts parts, String name) {
        String type = SPREADSHEET;
        if (parts.has(MIME_TYPE)) {
            try (var in = parts.open(MIME_TYPE)) {
                type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            } catch (IOException e) {
                throw parts.unreadable(MIME_TYPE, e);
            }
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith(SPREADSHEET) || !parts.has(CONTENT)) {
            throw new BadImportException('"' + name + "\" is no OpenDocument spreadsheet. Choose the tables themselves,"
                    + " as .ods, .xlsx or .csv.");
        }
    }

    @Override
    public void read(Sheets sheets, ImportProgress progress) {
        var meter = new Meter(progress, parts.size(CONTENT));
        try (var xml = new XmlPart(meter.watch(parts.open(CONTENT)))) {
            new ContentScan(name(), xml, sheets, meter::tell).read();
        } catch (RefusedFileException e) {
            throw refusal(e);
        } catch (XMLStreamException | IOException e) {
            throw refusal(parts.unreadable(CONTENT, e));
        }
        progress.at(name(), bytes().length, bytes().length);
    }
}
