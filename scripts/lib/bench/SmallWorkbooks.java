package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of the recommendations template that hold its tables and named cells and nothing else: a few kilobytes. */
final class SmallWorkbooks {
    static final String TEMPLATE = "recommendations";
    static final String TABLE = "Recommendations";
    static final String KEY = "R01";
    static final String STORY_COLUMN = "Progress";
    static final String OTHER_COLUMN = "Outcome";
    static final int STEP = 10;
    private static final int ROWS = 4;
    private static final String PROGRESS = "the progress of this variant";
    private static final String OUTCOME = "the outcome of this variant";

    private final byte[][] variants = new byte[STEP * STEP][];

    SmallWorkbooks() throws IOException {
        byte[] one = make();
        for (int i = 0; i < variants.length; i++) {
            variants[i] = repacked(one, i);
        }
    }

    /** The workbook of a version: every tenth has another progress, the others another outcome; no two are the same. */
    byte[] of(String book, int number) {
        byte[] variant = variants[number / STEP % STEP * STEP + number % STEP];
        byte[] comment = (book + " " + number).getBytes(StandardCharsets.US_ASCII);
        byte[] own = Arrays.copyOf(variant, variant.length + comment.length);
        System.arraycopy(comment, 0, own, variant.length, comment.length);
        ByteBuffer.wrap(own).order(ByteOrder.LITTLE_ENDIAN).putShort(variant.length - 2, (short) comment.length);
        return own;
    }

    /** Which column a version changed against the one before. */
    static String changed(int number) {
        return number % STEP == 0 ? STORY_COLUMN : OTHER_COLUMN;
    }

    private static byte[] make() throws IOException {
        var example = root.resolve("workbooks/recommendations/examples/central-bedfordshire-2015-16-recommendations.xlsx");
        try (var from = new XSSFWorkbook(Files.newInputStream(example)); var to = new XSSFWorkbook()) {
            var kept = from.getProperties().getCustomProperties();
            for (String name : new String[] {"safersheets.template", "safersheets.version"}) {
                to.getProperties().getCustomProperties().addProperty(name, kept.getProperty(name).getLpwstr());
            }
            to.createSheet("Details");
            for (var sheet : from) {
                for (var table : ((XSSFSheet) sheet).getTables()) {
                    if (!table.getName().startsWith("Contract")) {
                        var there = to.getSheet(sheet.getSheetName());
                        copy(table, there == null ? to.createSheet(sheet.getSheetName()) : there);
                    }
                }
            }
            names(from, to);
            return Matrices.bytes(to);
        }
    }

    /** With other entries, packed as tightly as can be. */
    private static byte[] repacked(byte[] workbook, int variant) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook)); var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                zip.write(!entry.getName().equals("xl/sharedStrings.xml") ? part
                        : new String(part, StandardCharsets.UTF_8)
                                .replace(PROGRESS, "Progress made " + variant / STEP)
                                .replace(OUTCOME, "Outcome " + variant % STEP)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static void copy(XSSFTable from, XSSFSheet to) {
        int first = from.getStartRowIndex();
        int last = Math.min(from.getEndRowIndex(), first + ROWS);
        for (int r = first; r <= last; r++) {
            var row = to.createRow(r);
            for (int c = from.getStartColIndex(); c <= from.getEndColIndex(); c++) {
                row.createCell(c).setCellValue(from.getXSSFSheet().getRow(r).getCell(c) == null || r > first && c > from.getStartColIndex()
                        ? "" : from.getXSSFSheet().getRow(r).getCell(c).getStringCellValue());
            }
        }
        if (from.getName().equals(TABLE)) {
            var row = to.getRow(first + 1);
            row.getCell(from.getStartColIndex()).setCellValue(KEY);
            row.getCell(from.getStartColIndex() + from.findColumnIndex(STORY_COLUMN)).setCellValue(PROGRESS);
            row.getCell(from.getStartColIndex() + from.findColumnIndex(OTHER_COLUMN)).setCellValue(OUTCOME);
        }
        var table = to.createTable(new AreaReference(new CellReference(first, from.getStartColIndex()),
                new CellReference(last, from.getEndColIndex()), to.getWorkbook().getSpreadsheetVersion()));
        table.setName(from.getName());
        table.setDisplayName(from.getName());
    }

    private static void names(XSSFWorkbook from, XSSFWorkbook to) {
        for (var name : from.getAllNames()) {
            if (name.getSheetIndex() < 0 && name.getRefersToFormula().matches("[^:]+![$]?[A-Z]+[$]?\\d+")) {
                if (to.getSheet(name.getSheetName()) == null) {
                    to.createSheet(name.getSheetName());
                }
                var made = to.createName();
                made.setNameName(name.getNameName());
                made.setRefersToFormula(name.getRefersToFormula());
            }
        }
    }
}
