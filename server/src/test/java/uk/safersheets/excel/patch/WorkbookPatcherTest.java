package uk.safersheets.excel.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.excel.RawWorkbook.row;
import static uk.safersheets.excel.RawWorkbook.table;
import static uk.safersheets.excel.RawWorkbook.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.Unpacked;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;

class WorkbookPatcherTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CHAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml";

    private final WorkbookPatcher patcher = new WorkbookPatcher(UploadLimits.STANDARD);

    @Test
    void changesOnlyThePartsThatItMust() {
        var book = book().with("xl/media/image1.png", new byte[] {1, 2, 3})
                .with("customXml/item1.xml", "<a  b='1'>\r\n</a>")
                .cells("Other", row(1, text("A1", "mine")));

        var before = Unpacked.of(book.bytes());
        var after = Unpacked.of(apply(book, patch("S", "B2", 3, null)));

        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        assertEquals(Set.of(SHEET), changed(before, after));
    }

    @Test
    void givesBackTheFileItselfWhereThereIsNothingToPatch() {
        byte[] bytes = book().bytes();

        assertSame(bytes, patcher.apply(bytes, List.of()));
    }

    @Test
    void givesTheSameFileWhenPatchedAgain() {
        var patches = List.of(patch("S", "B2", 3, "1+2"), patch("S", "C3", 4, "B2+1"));
        byte[] once = patcher.apply(formulas().bytes(), patches);

        assertEquals(Unpacked.of(once), Unpacked.of(patcher.apply(once, patches)));
    }

    @Test
    void patchesSeveralSheetsAndFindsThemInAnyCase() {
        var book = book().cells("It's mine", row(1, text("A1", "mine")));

        var after = Unpacked.of(apply(book, patch("s", "B2", 3, null), patch("IT'S MINE", "A1", 4, null)));

        assertTrue(after.get(SHEET).contains("<c r=\"B2\"><v>3</v></c>"));
        assertTrue(after.get("xl/worksheets/sheet2.xml").contains("<c r=\"A1\"><v>4</v></c>"));
    }

    @Test
    void refusesAPatchForASheetThatIsNotThere() {
        var e = assertThrows(IllegalArgumentException.class, () -> apply(book(), patch("Gone", "B2", 3, null)));

        assertEquals("the workbook has no sheet 'Gone'", e.getMessage());
    }

    @Test
    void dropsTheChainOfCalculationOnlyWhenAFormulaComesOrGoes() {
        var sameFormula = Unpacked.of(apply(formulas(), patch("S", "B2", 9, "A2")));
        var newFormula = Unpacked.of(apply(formulas(), patch("S", "C2", 9, "A2")));
        var lostFormula = Unpacked.of(apply(formulas(), patch("S", "B2", 9, null)));

        assertTrue(sameFormula.containsKey("xl/calcChain.xml"));
        for (var after : List.of(newFormula, lostFormula)) {
            assertFalse(after.containsKey("xl/calcChain.xml"));
            assertFalse(after.get("[Content_Types].xml").contains("calcChain"));
            assertFalse(after.get("xl/_rels/workbook.xml.rels").contains("calcChain"));
            assertTrue(after.get("xl/_rels/workbook.xml.rels").contains("Target=\"/" + SHEET + "\""));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                   | <calcPr fullCalcOnLoad="1"/>
        <calcPr calcId="191029"/>            | <calcPr calcId="191029" fullCalcOnLoad="1"/>
        <calcPr fullCalcOnLoad="0"></calcPr> | <calcPr fullCalcOnLoad="1"></calcPr>
        <oleSize ref="A1"/><extLst><ext/></extLst> | <calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/><extLst><ext/></extLst>
        """)
    void asksExcelToWorkOutTheOfficersOwnFormulas(String settings, String expected) {
        var book = formulas().name("Rate", "0.2").settings("<workbookPr/>").afterNames(settings);

        String after = Unpacked.of(apply(book, patch("S", "A2", 9, null))).get(WORKBOOK);

        assertEquals(
                "<definedNames><definedName name=\"Rate\">0.2</definedName></definedNames>" + expected + "</workbook>",
                after.substring(after.indexOf("<definedNames>")));
    }

    @Test
    void findsTheOfficersOwnFormulasOnOtherSheets() {
        var book = book().cells("Mine", row(1, "<c r=\"A1\"><f>S!B2</f><v>1</v></c>"));

        assertTrue(Unpacked.of(apply(book, patch("S", "B2", 9, null)))
                .get(WORKBOOK)
                .contains("fullCalcOnLoad"));
    }

    @Test
    void takesRowsBelowATableIntoIt() {
        String rows =
                row(1, text("A1", "Issue"), text("B1", "Total")) + row(2, text("A2", "x")) + row(3, text("A3", "y"));
        var book = new RawWorkbook().cells("S", rows, table("T", "A1:B2", "", "Issue", "Total"));

        String after = Unpacked.of(apply(book, patch("S", "B3", 9, "1+8"))).get("xl/tables/table1.xml");

        assertEquals(table("T", "A1:B3", "", "Issue", "Total"), after);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        var refused = assertThrows(
                RefusedFileException.class, () -> patcher.apply(new byte[] {1}, List.of(patch("S", "B2", 3, null))));

        assertEquals("not-a-workbook", refused.slug());
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(part -> !before.get(part).equals(after.get(part)))
                .collect(Collectors.toSet());
    }

    private static RawWorkbook book() {
        return new RawWorkbook().cells("S", row(1, text("A1", "Issue")) + row(2, text("A2", "x")));
    }

    private static RawWorkbook formulas() {
        return new RawWorkbook()
                .cells("S", row(2, "<c r=\"A2\"><v>1</v></c>", "<c r=\"B2\"><f>A2</f><v>1</v></c>"))
                .link("chain", "calcChain", "xl/calcChain.xml")
                .override("xl/calcChain.xml", CHAIN_TYPE)
                .with("xl/calcChain.xml", "<calcChain><c r=\"B2\" i=\"1\"/></calcChain>");
    }

    private byte[] apply(RawWorkbook book, Patch... patches) {
        return patcher.apply(book.bytes(), Arrays.asList(patches));
    }

    private static Patch patch(String sheet, String address, int value, String formula) {
        return new Patch(CellRef.of(sheet, address), formula, Value.of(value), Value.BLANK, "Test.");
    }
}
