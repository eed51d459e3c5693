package uk.safersheets.functions.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.LibreOffice;
import uk.safersheets.SlowTest;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.TableScope;

/** LibreOffice works the live formulas of docs/contract.md out to what the named functions say. */
@SlowTest
class LiveRatesAgreementTest {
    private static final double CLOSE = 1e-9;
    private static final int[][] COUNTS = {
        {0, 3}, {1, 1}, {5, 9}, {9, 4}, {10, 12}, {65, 53}, {1045, 900}, {9255, 10012}
    };

    @Test
    void onCountsOfEverySize(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int[] counts : COUNTS) {
            for (String level : List.of("0.05", "0.002")) {
                pairs.putAll(Live.formulas(counts[0], counts[1], 179_389, level));
            }
            pairs.put("FUNNELPLACE(" + counts[0] + ",9,1000,1000)", Live.place(Integer.toString(counts[0]), "9"));
        }
        var named = List.copyOf(pairs.keySet());
        var unlike = new ArrayList<String>();
        var written = workbook(List.copyOf(pairs.values()));
        try (var theirs = new XSSFWorkbook(new ByteArrayInputStream(LibreOffice.converted(written, "xlsx", folder)))) {
            var sheet = theirs.getSheetAt(0);
            for (int row = 0; row < named.size(); row++) {
                var cell = sheet.getRow(row).getCell(0);
                var ours = Formula.parse(named.get(row)).evaluate(scope());
                boolean isAlike = ours instanceof Value.Number number
                        ? isClose(number.amount().doubleValue(), cell.getNumericCellValue())
                        : ours.toString().equals(cell.getStringCellValue());
                if (!isAlike) {
                    unlike.add(named.get(row) + " is " + ours + ", LibreOffice has " + cell.getRawValue());
                }
            }
        }
        assertTrue(named.size() > 100, "compared " + named.size());
        assertEquals("", String.join("\n", unlike));
    }

    private static boolean isClose(double ours, double theirs) {
        return Math.abs(ours - theirs) <= CLOSE * Math.max(1, ours);
    }

    private static byte[] workbook(List<String> formulas) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int row = 0; row < formulas.size(); row++) {
                sheet.createRow(row)
                        .createCell(0)
                        .setCellFormula(Formula.parse(formulas.get(row)).stored("T"));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static TableScope scope() {
        return new TableScope("T", List.of("A"), List.of(List.of(Value.BLANK)), 0, Map.of(), NamedFunctions.ALL);
    }
}
