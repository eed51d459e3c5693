package uk.safersheets.excel.opc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.read.SheetRowsReader;
import uk.safersheets.excel.read.WorkbookReader;

class RefusedFileExceptionTest {
    private static final String SAVE_AS =
            "Open it in Excel, choose File, Save As, pick \"Excel Workbook (.xlsx)\", and choose the new file.";
    private static final String CHOOSE = "Choose the workbook that you filled in.";
    private static final String REPAIR =
            "Open it in Excel, let Excel repair it, save it under a new name, and choose that.";
    private static final String FRESH = "Copy your entries into a fresh template and choose that.";

    private static final int CHECKSUM_BEFORE_NAME = 30;

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource({"otherKinds", "otherWorkbooks", "damaged", "tooMuch"})
    void saysWhatTheFileIsAndWhatToDo(byte[] file, String slug, String message, String fix) {
        var limits = new UploadLimits(2_000_000, 40_000_000, 50, 100, 1000);

        var refused = assertThrows(
                RefusedFileException.class,
                () -> new WorkbookReader(limits).open(file, "scores.xlsx").submission());

        assertEquals(slug, refused.slug());
        assertEquals(message, refused.getMessage());
        assertEquals(fix, refused.fix());
    }

    static Stream<Arguments> otherKinds() throws IOException {
        return Stream.of(
                refused(
                        new byte[0],
                        "empty-file",
                        "is empty.",
                        "Save the workbook again in Excel, then choose it again."),
                notAWorkbook("Issue,Score\r\nRobbery,3\r\n".getBytes(UTF_8), "plain text, such as a CSV file"),
                notAWorkbook("Issue\tScore\nRobbery\t3\n".getBytes(UTF_16), "plain text, such as a CSV file"),
                notAWorkbook("\uFEFF <!DOCTYPE html><html>…".getBytes(UTF_8), "a web page"),
                notAWorkbook("<table><tr><td>1</td></tr></table>".getBytes(UTF_8), "a web page"),
                notAWorkbook("MIME-Version: 1.0\r\nX: y".getBytes(UTF_8), "a saved web page or e-mail"),
                notAWorkbook("%PDF-1.7\n\1\2".getBytes(UTF_8), "a PDF document"),
                notAWorkbook(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "a picture"),
                notAWorkbook(new byte[] {0, 1, 2, 3}, "a file of another program"),
                notAWorkbook(ole("WordDocument"), "a Word document"),
                notAWorkbook(ole("Something"), "a file of another program"),
                notAWorkbook(zip("notes.txt", "hello"), "a zip archive"),
                notAWorkbook(zip("Index/Document.iwa", "x"), "an Apple Numbers spreadsheet"),
                notAWorkbook(document("wordprocessingml.document.main+xml"), "a Word document"),
                notAWorkbook(document("presentationml.presentation.main+xml"), "a PowerPoint presentation"),
                notAWorkbook(document("visio"), "a file of another program"));
    }

    static Stream<Arguments> otherWorkbooks() throws Exception {
        return Stream.of(
                refused(
                        bytes(new HSSFWorkbook()),
                        "old-excel-file",
                        "is an old Excel workbook (.xls), from before 2007.",
                        SAVE_AS),
                refused(
                        new byte[] {9, 8, 16, 0},
                        "old-excel-file",
                        "is an old Excel workbook (.xls), from before 2007.",
                        SAVE_AS),
                refused(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                .getBytes(UTF_8),
                        "old-excel-file",
                        "is an XML spreadsheet, from before 2007.",
                        SAVE_AS),
                refused(
                        encrypted(),
                        "password-protected",
                        "is locked with a password or an encrypting sensitivity label, so we could not read it.",
                        "Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password"
                                + " (or pick a label that does not encrypt), and save."),
                refused(
                        bytes(new XSSFWorkbook(XSSFWorkbookType.XLSM)),
                        "macro-workbook",
                        "is a macro workbook, which can carry programs. We never open those.",
                        SAVE_AS),
                refused(
                        book().link("v", "vbaProject", "xl/vbaProject.bin").bytes(),
                        "macro-workbook",
                        "is a macro workbook, which can carry programs. We never open those.",
                        SAVE_AS),
                refused(
                        book().contentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                                .bytes(),
                        "binary-workbook",
                        "is a binary workbook (.xlsb).",
                        SAVE_AS),
                refused(
                        document("spreadsheetml.template.main+xml"),
                        "excel-template",
                        "is an Excel template (.xltx), not a workbook.",
                        SAVE_AS),
                refused(
                        RawWorkbook.zip(Map.of("mimetype", new byte[1], "content.xml", new byte[1])),
                        "open-document",
                        "is an OpenDocument spreadsheet (.ods).",
                        "Open it in LibreOffice, choose File, Save As, pick \"Excel 2007-365 (.xlsx)\","
                                + " and choose the new file."),
                refused(
                        bytes(new XSSFWorkbook()),
                        "not-a-template",
                        "is an Excel workbook, but it was not made from one of our templates, or has lost the mark"
                                + " that says so.",
                        "Download the template, copy your entries into it, and choose that."));
    }

    static Stream<Arguments> damaged() throws IOException {
        byte[] whole = book().bytes();
        byte[] changed = sheet("<row><c><v>12345</v></c></row>").bytes();
        int listed = new String(changed, ISO_8859_1).lastIndexOf("xl/worksheets/sheet1.xml");
        changed[listed - CHECKSUM_BEFORE_NAME] ^= 0x10;
        return Stream.of(
                damaged(Arrays.copyOf(whole, whole.length / 2), "it ends too early or is not packed as a workbook is"),
                damaged(new byte[] {'P', 'K', 3, 4}, "it ends too early or is not packed as a workbook is"),
                damaged(twice(), "it holds XL/workbook.xml twice"),
                damaged(changed, "its part xl/worksheets/sheet1.xml could not be read"),
                damaged(
                        book().with("xl/workbook.xml", "<workbook><sheets>").bytes(),
                        "its part xl/workbook.xml could not be read"),
                damaged(
                        book().with(
                                        "xl/workbook.xml",
                                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")
                                .bytes(),
                        "its part xl/workbook.xml could not be read"),
                damaged(
                        book().with(
                                        "docProps/custom.xml",
                                        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Properties><property"
                                                + " name=\"safersheets.template\"><a>&x;</a></property></Properties>")
                                .bytes(),
                        "its part docProps/custom.xml could not be read"),
                damaged(
                        book().link("rId1", "worksheet", "xl/worksheets/gone.xml")
                                .afterNames("<sheets><sheet name=\"S\" sheetId=\"1\" id=\"rId1\"/></sheets>")
                                .name("A", "S!$A$1")
                                .bytes(),
                        "its part xl/worksheets/gone.xml is missing"),
                damaged(
                        sheet("<row r=\"x\"/>").bytes(),
                        "its part xl/worksheets/sheet1.xml has a row numbered x, and a sheet has rows 1 to 1,048,576"
                                + " and columns A to XFD"));
    }

    static Stream<Arguments> tooMuch() {
        var noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        String manyCells = "<row>" + "<c><v>1</v></c>".repeat(1001) + "</row>";
        return Stream.of(
                refused(
                        noise,
                        "too-large",
                        "is 2.9 MB. The limit is 2 MB.",
                        "Remove pictures and sheets that are not part of the template, save it, and choose it again."),
                refused(
                        book().with("xl/media/a.bin", new byte[5_000_000]).bytes(),
                        "unpacks-too-large",
                        "unpacks to far more than a filled-in template holds (4.8 MB or more), so we did not open it.",
                        FRESH),
                refused(
                        book().with("xl/media/a.bin", sparse(25_000_000))
                                .with("xl/media/b.bin", sparse(25_000_000))
                                .bytes(),
                        "unpacks-too-large",
                        "unpacks to far more than a filled-in template holds (47.7 MB or more), so we did not open it.",
                        FRESH),
                refused(
                        manyParts(),
                        "unpacks-too-large",
                        "unpacks to far more than a filled-in template holds (60 files), so we did not open it.",
                        FRESH),
                refused(
                        book().cells("S", "", RawWorkbook.table("Wide", "A1:XFD2", "headerRowCount=\"0\"", "A"))
                                .bytes(),
                        "too-many-cells",
                        "has more than 1,000 filled cells on the sheets of its tables.",
                        "Move what is not part of the template to another workbook, save, and choose it again."),
                refused(
                        sheet(manyCells).bytes(),
                        "too-many-cells",
                        "has more than 1,000 filled cells on the sheets of its tables.",
                        "Move what is not part of the template to another workbook, save, and choose it again."));
    }

    @Test
    void refusesRowsThatAreWideForOneCell() {
        byte[] file = new RawWorkbook()
                .cells("Ledger", RawWorkbook.row(1, RawWorkbook.text("XFD1", "x")))
                .bytes();

        assertEquals(
                1,
                SheetRowsReader.read(file, "ledger.xlsx", UploadLimits.STANDARD).size());
        var refused = assertThrows(
                RefusedFileException.class,
                () -> SheetRowsReader.read(
                        file, "ledger.xlsx", new UploadLimits(2_000_000, 40_000_000, 50, 100, 1000)));
        assertEquals("too-many-cells", refused.slug());
    }

    @Test
    void speaksOfTheFileWhenItsNameIsNotKnown() {
        var refused = assertThrows(
                RefusedFileException.class, () -> new WorkbookReader(UploadLimits.STANDARD).open(new byte[0], null));

        assertEquals("The file you chose is empty.", refused.getMessage());
    }

    @Test
    void refusesByItsSizeAloneBeforeItIsReceived() {
        var limits = UploadLimits.ofFileBytes(25 * 1024 * 1024);

        assertDoesNotThrow(() -> limits.requireSize(25 * 1024 * 1024, "a.xlsx"));
        var refused =
                assertThrows(RefusedFileException.class, () -> limits.requireSize(25 * 1024 * 1024 + 1, "a.xlsx"));
        assertEquals("\"a.xlsx\" is 25.1 MB. The limit is 25 MB.", refused.getMessage());
    }

    private static Arguments refused(byte[] file, String slug, String message, String fix) {
        return arguments(file, slug, "\"scores.xlsx\" " + message, fix);
    }

    private static Arguments notAWorkbook(byte[] file, String kind) {
        return refused(file, "not-a-workbook", "is " + kind + ", not an Excel workbook.", CHOOSE);
    }

    private static Arguments damaged(byte[] file, String what) {
        return refused(file, "damaged-workbook", "is damaged or incomplete: " + what + ".", REPAIR);
    }

    private static RawWorkbook book() {
        return new RawWorkbook();
    }

    private static RawWorkbook sheet(String rows) {
        return book().cells("S", rows, RawWorkbook.table("M", "A1:B2", "", "a", "b"));
    }

    private static byte[] document(String type) {
        return book().contentType("application/vnd.openxmlformats-officedocument." + type)
                .bytes();
    }

    private static byte[] zip(String part, String contents) {
        return RawWorkbook.zip(Map.of(part, contents.getBytes(UTF_8)));
    }

    /** Mostly nothing, but not so much that it packs to less than a hundredth. */
    private static byte[] sparse(int size) {
        var bytes = new byte[size];
        var random = new Random(2);
        for (int at = 0; at < size; at += 150) {
            bytes[at] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] manyParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int number = 1; number <= 60; number++) {
            parts.put("part" + number + ".xml", new byte[1]);
        }
        return RawWorkbook.zip(parts);
    }

    /** A zip file can list one name twice, which no program can then read in only one way. */
    private static byte[] twice() throws IOException {
        try (var out = new ByteArrayOutputStream();
                var zip = new ZipArchiveOutputStream(out)) {
            for (int time = 0; time < 2; time++) {
                zip.putArchiveEntry(new ZipArchiveEntry(time == 0 ? "xl/workbook.xml" : "XL/workbook.xml"));
                zip.closeArchiveEntry();
            }
            zip.finish();
            return out.toByteArray();
        }
    }

    private static byte[] ole(String entry) throws IOException {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[9]), entry);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException, InvalidFormatException {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var locked = encryptor.getDataStream(files);
                    var workbook = new XSSFWorkbook()) {
                workbook.write(locked);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            if (workbook instanceof HSSFWorkbook) {
                workbook.createSheet();
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
