package uk.safersheets.bench;

import static uk.safersheets.bench.Places.root;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Risk matrices made of the shipped example. */
final class Matrices {
    private Matrices() {}

    /** The shipped matrix with this many issues, scored at random on the scale; calculated cells are left to the service. */
    static byte[] matrix(int issues) throws IOException {
        var random = new Random(issues);
        int[] scale = {0, 1, 3, 5};
        try (var workbook = new XSSFWorkbook(Files.newInputStream(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx")))) {
            XSSFTable table = workbook.getTable("RiskMatrix");
            int heading = table.getStartRowIndex();
            int key = table.findColumnIndex("Issue");
            var typed = new ArrayList<Integer>();
            var sheet = table.getXSSFSheet();
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                Cell first = sheet.getRow(heading + 1).getCell(column);
                if (first != null && first.getCellType() == CellType.NUMERIC) {
                    typed.add(column);
                }
            }
            for (int i = heading + 1; i <= table.getEndRowIndex(); i++) {
                sheet.removeRow(sheet.getRow(i));
            }
            for (int i = 0; i < issues; i++) {
                var row = sheet.createRow(heading + 1 + i);
                row.createCell(table.getStartColIndex() + key).setCellValue("Issue " + (i + 1));
                for (int column : typed) {
                    row.createCell(column).setCellValue(scale[random.nextInt(4)]);
                }
            }
            table.setArea(new AreaReference(
                    new CellReference(heading, table.getStartColIndex()),
                    new CellReference(heading + issues, table.getEndColIndex()),
                    workbook.getSpreadsheetVersion()));
            return bytes(workbook);
        }
    }

    /** A matrix with its issues in reverse, every hundredth scored otherwise, every thousandth under another name. */
    static byte[] reworked(byte[] matrix) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(matrix))) {
            var table = workbook.getTable("RiskMatrix");
            int first = table.getStartRowIndex() + 1;
            int last = table.getEndRowIndex();
            int key = table.getStartColIndex() + table.findColumnIndex("Issue");
            var sheet = table.getXSSFSheet();
            for (int at = 0; first + at < last - at; at++) {
                swap(sheet.getRow(first + at), sheet.getRow(last - at));
            }
            for (int at = first; at <= last; at += 100) {
                var row = sheet.getRow(at);
                if (at % 1_000 == first % 1_000) {
                    row.getCell(key).setCellValue("Renamed " + at);
                } else {
                    row.getCell(key + 1).setCellValue(row.getCell(key + 1).getNumericCellValue() == 5 ? 0 : 5);
                }
            }
            return bytes(workbook);
        }
    }

    static void swap(Row one, Row other) {
        for (var cell : one) {
            var there = other.getCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.STRING) {
                String text = cell.getStringCellValue();
                cell.setCellValue(there.getStringCellValue());
                there.setCellValue(text);
            } else if (cell.getCellType() == CellType.NUMERIC) {
                double number = cell.getNumericCellValue();
                cell.setCellValue(there.getNumericCellValue());
                there.setCellValue(number);
            }
        }
    }

    /** The example with one entry changed, so that no two are the same; without a period, so that any book takes it. */
    static byte[] retouched(int number) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(root.resolve("workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx")))) {
            field(workbook, "PreparedBy").setCellValue("Analyst " + number);
            field(workbook, "Period").setBlank();
            return bytes(workbook);
        }
    }

    static Cell field(XSSFWorkbook workbook, String name) {
        var reference = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
