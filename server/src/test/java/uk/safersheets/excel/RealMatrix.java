package uk.safersheets.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.template.TemplateBuilder;

/** The Central Bedfordshire matrix of 2015-16 as a workbook, and what officers do to it. */
public final class RealMatrix {
    public static final Contract CONTRACT;
    public static final PreparedContract PREPARED;
    private static final byte[] BYTES;

    static {
        var folder = TestTemplates.ROOT.resolve("workbooks/risk-matrix");
        var text = TestTemplates.text(folder);
        CONTRACT = text.contract();
        PREPARED = new PreparedContract(CONTRACT, TestTemplates.FUNCTIONS);
        BYTES = new TemplateBuilder(TestTemplates.FUNCTIONS)
                .build(text, TestTemplates.example(folder.resolve("examples/central-bedfordshire-2015-16.yaml"), text));
    }

    private RealMatrix() {}

    public static byte[] bytes() {
        return BYTES.clone();
    }

    public static Submission read(byte[] workbook) {
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "matrix.xlsx")
                .submission();
    }

    /** The workbook after somebody worked on its matrix. */
    public static byte[] edited(byte[] workbook, Consumer<XSSFSheet> edit) {
        try (var book = opened(workbook)) {
            edit.accept(book.getSheet("Risk matrix"));
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** The cell of an issue under a criterion. */
    public static XSSFCell cell(XSSFSheet sheet, String issue, String heading) {
        int column = 0;
        while (!sheet.getRow(4).getCell(column).getStringCellValue().equals(heading)) {
            column++;
        }
        int row = 5;
        while (!sheet.getRow(row).getCell(0).getStringCellValue().equals(issue)) {
            row++;
        }
        return sheet.getRow(row).getCell(column);
    }
}
