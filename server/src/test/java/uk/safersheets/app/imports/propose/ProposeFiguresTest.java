package uk.safersheets.app.imports.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.runtime.WorkbookModule;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.opc.UploadLimits;

/** Which figures a workbook is offered, and that nothing typed is written over without both being said. */
class ProposeFiguresTest {
    private static final WorkbookModule WORKBOOKS = WorkbookModule.of(new BuiltInTemplates(), UploadLimits.STANDARD);
    private static final byte[] CHARNWOOD = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
    private static final String SHEET = "Crime performance";
    private static final int FIRST = 5;
    private static final String SOURCE = "Home Office tables, import 1";
    private static final LocalDate NOW = LocalDate.of(2019, 4, 1);

    /** Counts by area, type and first day. */
    private final Map<String, Long> known = new HashMap<>();

    private final PublicFigures figures = new PublicFigures() {
        @Override
        public boolean isEmpty() {
            return known.isEmpty();
        }

        @Override
        public Answer count(String area, String type, LocalDate first, LocalDate last) {
            var count = known.get(area + "|" + type + "|" + first);
            return count == null ? Answer.none("no import has it") : Answer.of(count, SOURCE);
        }

        @Override
        public Residents residents(String area, LocalDate day) {
            return new Residents(Answer.of(182_643, "mid-year estimates, import 2"), 2018);
        }

        @Override
        public List<String> parts(LocalDate first, LocalDate last) {
            return List.of();
        }

        @Override
        public List<String> familyGroup(String partnership, LocalDate day) {
            return List.of();
        }
    };

    private final FillFigures fill = new FillFigures(WORKBOOKS.read(), partnership -> figures);

    @Test
    void aBlankIsFilledAnEqualFigureAgreesAndATypedOneIsNeverWrittenOverInSilence() throws IOException {
        known.put("Charnwood|All Crime|" + NOW, 3_289L);
        known.put("Charnwood|Robbery|" + NOW, 33L);
        known.put("Charnwood|Shoplifting|" + NOW, 213L);
        byte[] workbook = changed(book -> cell(book, "Shoplifting", "Current").setBlank());

        var proposals = fill.proposals(new NamedFile("q1.xlsx", workbook));

        assertEquals(List.of("213"), values(proposals.fills(), "Shoplifting, Current"));
        assertEquals(
                List.of("You typed 32 for Robbery, Current; the import says 33. " + SOURCE + "."),
                proposals.differs().stream()
                        .map(Patch::why)
                        .filter(why -> why.contains("Robbery"))
                        .toList());
        assertEquals(1, proposals.agreeing(), "All Crime alone");
        assertTrue(
                proposals.notes().stream()
                        .anyMatch(note ->
                                note.startsWith("Nothing is proposed for ") && note.endsWith(": no import has it.")),
                proposals.notes().toString());
    }

    @Test
    void aFigureThatIsTakenOverSaysBesideItWhereItCameFrom() throws IOException {
        known.put("Charnwood|Shoplifting|" + NOW, 213L);
        byte[] workbook = changed(book -> cell(book, "Shoplifting", "Current").setBlank());
        var file = new NamedFile("q1.xlsx", workbook);

        var chosen = fill.proposals(file).fills().stream().map(Patch::cell).collect(Collectors.toSet());
        var filled = fill.fill(file, chosen);

        assertEquals(List.of(), filled.notTaken());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled.workbook()))) {
            assertEquals(213, cell(book, "Shoplifting", "Current").getNumericCellValue());
            assertEquals(SOURCE, cell(book, "Shoplifting", "Figures from").getStringCellValue());
            assertEquals(-140, cell(book, "Shoplifting", "Change").getNumericCellValue(), "recalculated");
        }
    }

    @Test
    void whatWasNotChosenStaysAndWhatIsNotProposedIsSaid() throws IOException {
        known.put("Charnwood|Robbery|" + NOW, 33L);
        var file = new NamedFile("q1.xlsx", CHARNWOOD);
        var nowhere = new uk.safersheets.cell.CellRef(SHEET, 0, 0);

        var filled = fill.fill(file, Set.of(nowhere));

        assertEquals(List.of(nowhere), filled.notTaken());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled.workbook()))) {
            assertEquals(32, cell(book, "Robbery", "Current").getNumericCellValue());
        }
    }

    private static List<String> values(List<Patch> patches, String what) {
        return patches.stream()
                .filter(patch -> patch.why().startsWith(what))
                .map(patch -> patch.value().toString())
                .toList();
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(CHARNWOOD));
                var out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(XSSFWorkbook book, String type, String heading) {
        var sheet = book.getSheet(SHEET);
        for (int row = FIRST; row <= sheet.getLastRowNum(); row++) {
            if (type.equals(sheet.getRow(row).getCell(0).toString())) {
                for (var known : sheet.getRow(FIRST - 1)) {
                    if (heading.equals(known.toString())) {
                        return sheet.getRow(row).getCell(known.getColumnIndex());
                    }
                }
            }
        }
        throw new IllegalArgumentException(type + ", " + heading);
    }
}
