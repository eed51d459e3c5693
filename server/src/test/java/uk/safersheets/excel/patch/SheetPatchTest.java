package uk.safersheets.excel.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.excel.RawWorkbook.row;
import static uk.safersheets.excel.RawWorkbook.table;
import static uk.safersheets.excel.RawWorkbook.text;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.Unpacked;
import uk.safersheets.excel.opc.UploadLimits;

/** What becomes of the part of a sheet, to the letter. */
class SheetPatchTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a number over a number       | <c r="B2" s="4"><v>1</v></c>                   | 2.5    |         | <c r="B2" s="4"><v>2.5</v></c>
        a formula over a number      | <c r="B2" s="4"><v>1</v></c>                   | 3      | 1+2     | <c r="B2" s="4"><f>1+2</f><v>3</v></c>
        a formula over a blank       | <c r="B2" s="4"/>                              | 3      | 1+2     | <c r="B2" s="4"><f>1+2</f><v>3</v></c>
        a number over text           | <c r="B2" t="s" s="4"><v>0</v></c>             | 3      |         | <c r="B2" s="4"><v>3</v></c>
        a number over a formula      | <c r="B2" t="str"><f>"a"</f><v>a</v></c>       | 3      |         | <c r="B2"><v>3</v></c>
        a new result                 | <c r="B2"><f ca="1">1+2</f><v>9</v></c>        | 3      | 1+2     | <c r="B2"><f ca="1">1+2</f><v>3</v></c>
        the result of its own array  | <c r="B2" cm="1"><f t="array" ref="B2">SUM(A1:A2*2)</f><v>9</v></c> | 3 | SUM(A1:A2*2) | <c r="B2" cm="1"><f t="array" ref="B2">SUM(A1:A2*2)</f><v>3</v></c>
        a formula over an array      | <c r="B2" cm="1" vm="2"><f t="array" ref="B2">1</f></c> | 3 | 1+2 | <c r="B2"><f>1+2</f><v>3</v></c>
        text                         | <c r="B2" s="4"><v>1</v></c>                   | 'a < b & "é" ' | | <c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; "&#233;" </t></is></c>
        text that looks like a formula | <c r="B2"/>                                  | '=1+2' |         | <c r="B2" t="inlineStr"><is><t xml:space="preserve">=1+2</t></is></c>
        text of a formula            | <c r="B2"/>                                    | '6 to 17' | "a"&B3 | <c r="B2" t="str"><f>"a"&amp;B3</f><v>6 to 17</v></c>
        a formula showing nothing    | <c r="B2"><v>7</v></c>                         | ''     | ""      | <c r="B2" t="str"><f>""</f><v></v></c>
        a truth                      | <c r="B2"/>                                    | TRUE   | 1=1     | <c r="B2" t="b"><f>1=1</f><v>1</v></c>
        an error                     | <c r="B2"/>                                    | #DIV/0! | 1/0    | <c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>
        nothing                      | <c r="B2" s="4" t="s"><v>0</v></c>             |        |         | <c r="B2" s="4"></c>
        a formula without a result   | <c r="B2"><v>7</v></c>                         |        | 1+2     | <c r="B2"><f>1+2</f></c>
        single quotes and spaces     | <c  s='4'  r='B2' ><v>1</v></c >               | 2      |         | <c  s='4'  r='B2' ><v>2</v></c>
        what else is in the cell     | <c r="B2"><v>1</v><extLst><ext/></extLst></c>  | 2      |         | <c r="B2"><v>2</v><extLst><ext/></extLst></c>
        """)
    void writesACell(String what, String cell, String value, String formula, String expected) {
        String around =
                "<row r=\"1\" spans=\"1:9\"/><row r=\"2\" ht=\"15\">%s<c r=\"C2\" t='b'><v>1</v></c></row><!-- < -->";

        assertEquals(
                String.format(around, expected), patched(String.format(around, cell), patch("B2", value, formula)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <row r="2"><c r="A2"/><c r="C2"/></row>  | <row r="2"><c r="A2"/><c r="B2"><v>1</v></c><c r="C2"/></row>
        <row r="2"><c r="C2"/></row>             | <row r="2"><c r="B2"><v>1</v></c><c r="C2"/></row>
        <row r="2" spans="1:1"><c r="A2"/></row> | <row r="2"><c r="A2"/><c r="B2"><v>1</v></c></row>
        <row r="2" s="3" customFormat="1"/>      | <row r="2" s="3" customFormat="1"><c r="B2"><v>1</v></c></row>
        <row r="1"/><row r="3"/>                 | <row r="1"/><row r="2"><c r="B2"><v>1</v></c></row><row r="3"/>
        <row r="1"/>                             | <row r="1"/><row r="2"><c r="B2"><v>1</v></c></row>
        <row/><row><c/></row>                    | <row/><row><c/><c r="B2"><v>1</v></c></row>
        ~~                                       | <row r="2"><c r="B2"><v>1</v></c></row>
        """)
    void putsANewCellInItsPlace(String rows, String expected) {
        assertEquals(expected, patched(rows, patch("B2", "1", null)));
    }

    @Test
    void opensASheetWithoutCells() {
        var book = new RawWorkbook().sheet("S", "<sheetPr/><sheetData/><pageMargins/>");

        assertEquals(
                "<sheetPr/><sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData><pageMargins/>",
                body(apply(book, patch("B2", "1", null))));
    }

    @Test
    void keepsThePrefixOfThePart() {
        String xml = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                + "%s</x:sheetData></x:worksheet>";
        var book = new RawWorkbook().part("S", "xl/worksheets/sheet1.xml", String.format(xml, "<x:row r=\"1\"/>"));

        assertEquals(
                String.format(
                        xml, "<x:row r=\"1\"/><x:row r=\"2\"><x:c r=\"B2\"><x:f>1</x:f><x:v>1</x:v></x:c></x:row>"),
                Unpacked.of(apply(book, patch("B2", "1", "1"))).get("xl/worksheets/sheet1.xml"));
    }

    @Test
    void writesOutASharedFormulaWhoseFirstCellGetsAnother() {
        String rows = row(
                        1,
                        "<c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"0\">B1&lt;2</f><v>1</v></c>",
                        "<c r=\"C1\"><f t=\"shared\" ref=\"C1:C2\" si=\"1\">D1</f></c>")
                + row(
                        2,
                        "<c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>",
                        "<c r=\"C2\"><f t=\"shared\" si=\"1\"/></c>")
                + row(3, "<c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>3</v></c>");

        assertEquals(
                row(1, "<c r=\"A1\"><v>7</v></c>", "<c r=\"C1\"><f t=\"shared\" ref=\"C1:C2\" si=\"1\">D1</f></c>")
                        + row(2, "<c r=\"A2\"><f>B2&lt;2</f><v>2</v></c>", "<c r=\"C2\"><f t=\"shared\" si=\"1\"/></c>")
                        + row(3, "<c r=\"A3\"><f>B3&lt;2</f><v>9</v></c>"),
                patched(rows, patch("A1", "7", null), patch("A3", "9", "B3<2")));
    }

    @Test
    void leavesASharedFormulaWhereOnlyAnotherOfItsCellsChanges() {
        String first = row(1, "<c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"0\">B1</f><v>1</v></c>");
        String third = row(3, "<c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>3</v></c>");
        String rows = first + row(2, "<c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>") + third;

        assertEquals(first + row(2, "<c r=\"A2\"><v>7</v></c>") + third, patched(rows, patch("A2", "7", null)));
        assertEquals(
                first + row(2, "<c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>7</v></c>") + third,
                patched(rows, patch("A2", "7", "B2")));
    }

    @Test
    void dissolvesAnArrayThatIsBrokenInto() {
        String rows = row(1, "<c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">B1:B3</f><v>1</v></c>")
                + row(2, "<c r=\"A2\"><v>2</v></c>")
                + row(3, "<c r=\"A3\"><v>3</v></c>");

        assertEquals(
                row(1, "<c r=\"A1\"><v>1</v></c>")
                        + row(2, "<c r=\"A2\"><f>C1</f><v>7</v></c>")
                        + row(3, "<c r=\"A3\"><v>3</v></c>"),
                patched(rows, patch("A2", "7", "C1")));
        assertEquals(rows.replace("<v>2</v>", "<v>7</v>"), patched(rows, patch("A2", "7", "B1:B3")), "only its result");
    }

    @Test
    void givesANewCellOfATableTheFormatAboveIt() {
        String heading = row(
                1, "<c r=\"A1\" s=\"1\" t=\"str\"><v>Issue</v></c>", "<c r=\"B1\" s=\"1\" t=\"str\"><v>Total</v></c>");
        String rows = heading
                + row(2, text("A2", "x"))
                + row(3, text("A3", "y"), "<c r=\"B3\" s=\"5\"/>")
                + row(4, text("A4", "z"));
        var book = new RawWorkbook()
                .cells("S", rows + row(5, text("A5", "below")), table("T", "A1:B4", "", "Issue", "Total"));

        assertEquals(
                "<sheetData>" + heading
                        + row(2, text("A2", "x"), "<c r=\"B2\"><v>1</v></c>")
                        + row(3, text("A3", "y"), "<c r=\"B3\" s=\"5\"/>")
                        + row(4, text("A4", "z"), "<c r=\"B4\" s=\"5\"><v>2</v></c>")
                        + row(5, text("A5", "below"), "<c r=\"B5\" s=\"5\"><v>3</v></c>")
                        + "</sheetData>",
                body(apply(book, patch("B2", "1", null), patch("B4", "2", null), patch("B5", "3", null))));
    }

    @Test
    void countsDatesAsTheFileDoes() {
        String styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
        var book = new RawWorkbook()
                .cells("S", "<row r=\"2\"><c r=\"B2\" s=\"1\"/><c r=\"C2\"/></row>")
                .styles(styles)
                .settings("<workbookPr date1904=\"1\"/>");

        assertEquals(
                "<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><v>42094</v></c><c r=\"C2\"><v>43556</v></c></row></sheetData>",
                body(apply(book, patch("B2", "43556", null), patch("C2", "43556", null))));
    }

    private static String patched(String rows, Patch... patches) {
        return body(apply(new RawWorkbook().cells("S", rows).sharedStrings("<t>old</t>"), patches))
                .replace("<sheetData>", "")
                .replace("</sheetData>", "");
    }

    private static String body(byte[] workbook) {
        String sheet = Unpacked.of(workbook).get("xl/worksheets/sheet1.xml");
        return sheet.substring(sheet.indexOf('>', sheet.indexOf("<worksheet")) + 1, sheet.indexOf("</worksheet>"));
    }

    private static byte[] apply(RawWorkbook book, Patch... patches) {
        return new WorkbookPatcher(UploadLimits.STANDARD).apply(book.bytes(), List.copyOf(Arrays.asList(patches)));
    }

    private static Patch patch(String address, String value, String formula) {
        return new Patch(CellRef.of("S", address), formula, value(value), Value.BLANK, "Test.");
    }

    private static Value value(String text) {
        if (text == null) {
            return Value.BLANK;
        }
        if (text.startsWith("'")) {
            return Value.of(text.substring(1, text.length() - 1));
        }
        var error = ExcelError.of(text);
        return error.isPresent()
                ? Value.of(error.get())
                : text.equals("TRUE") ? Value.TRUE : Value.of(Double.parseDouble(text));
    }
}
