package uk.safersheets.app.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.app.NamedFile;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.ledger.NotRead;

/**
 * Whatever the layout: what was read, what was set aside or not read, and what totals say add up to all the amounts that
 * another program finds in the same file; and every row is counted once.
 */
@SlowTest
class EveryRowTest {
    private static final int SEEDS = 60;

    @ParameterizedTest(name = "apart by {0}")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void ofATextIsAccountedFor(String separator) throws IOException {
        var format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = new DrawnExport(seed, 1);
            var text = new StringBuilder();
            try (var csv = new CSVPrinter(text, format)) {
                csv.printRecords(drawn.tabs().get(0));
            }
            var found = new ArrayList<List<String>>();
            format.parse(new StringReader(text.toString())).forEach(line -> found.add(line.toList()));

            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertAccounted("seed " + seed, drawn, new NamedFile("drawn.csv", bytes), List.of(found));
        }
    }

    @ParameterizedTest(name = "{0} tabs")
    @ValueSource(ints = {1, 3})
    void ofAWorkbookIsAccountedFor(int tabs) throws IOException {
        for (int seed = 0; seed < SEEDS / 2; seed++) {
            var drawn = new DrawnExport(seed, tabs);
            var bytes = workbook(drawn);

            assertAccounted("seed " + seed, drawn, new NamedFile("drawn.xlsx", bytes), read(bytes));
        }
    }

    private static void assertAccounted(
            String seed, DrawnExport drawn, NamedFile file, List<List<List<String>>> found) {
        var ledger = new ReadLedger(UploadLimits.STANDARD).run(List.of(file), drawn.layout());
        var reading = ledger.files().get(0).reading();
        var rows = reading.rows();

        long notRead = rows.notRead().stream()
                .mapToLong(row -> row.pence() == null ? 0 : row.pence())
                .sum();
        assertEquals(amounts(found), reading.pence() + notRead + rows.totalled(), seed);
        assertEquals(
                filled(found),
                rows.read() + rows.headings() + rows.totals() + rows.notRead().size(),
                seed);
        assertEquals(
                drawn.layout().choices().setAside().size(),
                rows.notRead().stream().filter(row -> row.setAside() != null).count(),
                seed);
        assertEquals(rows.notRead().stream().noneMatch(NotRead::isOpen), reading.complete(), seed);
    }

    /** All that stands under the headings of amounts, in pence. */
    private static long amounts(List<List<List<String>>> tabs) {
        long all = 0;
        for (var rows : tabs) {
            var headings =
                    rows.stream().filter(row -> row.contains("No")).findFirst().orElseThrow();
            all += under("Net", headings, rows) + under("DR", headings, rows) - under("CR", headings, rows);
        }
        return all;
    }

    private static long under(String heading, List<String> headings, List<List<String>> rows) {
        int column = headings.indexOf(heading);
        return column < 0
                ? 0
                : rows.stream()
                        .filter(row -> column < row.size() && row.get(column).matches("-?[\\d.]+"))
                        .mapToLong(row -> new BigDecimal(row.get(column))
                                .movePointRight(2)
                                .longValueExact())
                        .sum();
    }

    private static long filled(List<List<List<String>>> tabs) {
        return tabs.stream()
                .flatMap(List::stream)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .count();
    }

    private static byte[] workbook(DrawnExport drawn) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (int tab = 0; tab < drawn.tabs().size(); tab++) {
                var sheet = workbook.createSheet(DrawnExport.name(tab));
                for (var row : drawn.tabs().get(tab)) {
                    write(sheet.createRow(sheet.getPhysicalNumberOfRows()), row);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            if (text.matches("-?\\d+\\.\\d\\d")) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    private static List<List<List<String>>> read(byte[] bytes) throws IOException {
        var formatter = new DataFormatter();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var tabs = new ArrayList<List<List<String>>>();
            workbook.forEach(sheet -> {
                var rows = new ArrayList<List<String>>();
                sheet.forEach(row -> rows.add(IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                        .toList()));
                tabs.add(rows);
            });
            return tabs;
        }
    }
}
