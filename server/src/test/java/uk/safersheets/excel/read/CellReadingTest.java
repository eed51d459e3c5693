package uk.safersheets.excel.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.rangeClosed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.excel.RawWorkbook.row;
import static uk.safersheets.excel.RawWorkbook.table;
import static uk.safersheets.excel.RawWorkbook.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.Shown;
import uk.safersheets.excel.opc.UploadLimits;

/** What a cell holds, in every way that some program writes it. */
class CellReadingTest {
    private static final String HEADING = row(5, text("A5", "Issue"), text("B5", "Score"), text("C5", "Total"));
    private static final String[] COLUMNS = {"Issue", "Score", "Total"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a number                     | <c r="B6"><v>3</v></c>                                       | 3
        a number and its type        | <c r="B6" t="n"><v>0.1</v></c>                               | 0.1
        seventeen digits             | <c r="B6"><v>0.10000000000000001</v></c>                     | 0.1
        a number with an exponent    | <c r="B6"><v>1.5E-2</v></c>                                  | 0.015
        a number stored as text      | <c r="B6" t="str"><v>3</v></c>                               | "3"
        inline text                  | <c r="B6" t="inlineStr"><is><t> a  b </t></is></c>           | " a  b "
        inline rich text             | <c r="B6" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c> | "ab"
        a shared string              | <c r="B6" t="s"><v>0</v></c>                                 | "plain"
        a shared rich text           | <c r="B6" t="s"><v>1</v></c>                                 | "rich text"
        no phonetic guide            | <c r="B6" t="s"><v>2</v></c>                                 | "東京"
        what XML cannot carry        | <c r="B6" t="s"><v>3</v></c>                                 | "a\tb_x0041_"
        text by parts                | <c r="B6" t="str"><v>a &amp; <![CDATA[<b>]]></v></c>         | "a & <b>"
        true                         | <c r="B6" t="b"><v>1</v></c>                                 | TRUE
        false                        | <c r="B6" t="b"><v>0</v></c>                                 | FALSE
        an error                     | <c r="B6" t="e"><v>#DIV/0!</v></c>                           | #DIV/0!
        an error of another program  | <c r="B6" t="e"><v>Err:502</v></c>                           | #VALUE!
        a date in words              | <c r="B6" t="d"><v>2019-04-01</v></c>                        | 43556
        a date and time in words     | <c r="B6" t="d"><v>2019-04-01T12:00:00.000Z</v></c>          | 43556.5
        nothing                      | <c r="B6" s="0"/>                                            | -
        an empty number              | <c r="B6"><v></v></c>                                        | -
        empty text                   | <c r="B6" t="str"><v></v></c>                                | ""
        a formula and its result     | <c r="B6"><f>1+2</f><v>3</v></c>                             | 3 =1+2
        a formula and its text       | <c r="B6" t="str"><f>"a"</f><v>a</v></c>                     | "a" ="a"
        a formula without a result   | <c r="B6"><f>1+2</f></c>                                     | - =1+2
        a formula with an empty one  | <c r="B6"><f>1+2</f><v></v></c>                              | - =1+2
        a formula showing nothing    | <c r="B6" t="str"><f>""</f><v></v></c>                       | "" =""
        a formula with its sign      | <c r="B6"><f>=1+2</f></c>                                    | - =1+2
        no address                   | <c><v>4</v></c>                                              | 4
        """)
    void readsACell(String what, String cell, String expected) {
        var submission = read(matrix(row(6, text("A6", "Robbery"), cell))
                .sharedStrings(
                        "<t>plain</t>",
                        "<r><t xml:space=\"preserve\">rich </t></r><r><rPr><i/></rPr><t>text</t></r>",
                        "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh>",
                        "<t>a_x0009_b_x005F_x0041_</t>"));

        var read =
                submission.table("Matrix").orElseThrow().rows().get(0).cells().get(1);
        assertEquals(expected.replace("\\t", "\t"), Shown.cell(read));
        assertEquals(CellRef.of("Scores", "B6"), read.ref());
    }

    @Test
    void expandsASharedFormulaForEachCell() {
        String rows = row(
                        6,
                        text("A6", "Robbery"),
                        "<c r=\"C6\"><f t=\"shared\" ref=\"C6:C8\" si=\"0\">SUM($B6:B6)"
                                + "+LOG10(B$1)&amp;\"B6\"+Matrix[[#This Row],[B6]]+'B6'!B6</f><v>1</v></c>")
                + row(7, text("A7", "Burglary"), "<c r=\"C7\"><f t=\"shared\" si=\"0\"/><v>2</v></c>")
                + row(8, text("A8", "ASB"), "<c r=\"C8\"><f t=\"shared\" si=\"0\"></f><v>3</v></c>");

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: "Robbery" | - | 1 =SUM($B6:B6)+LOG10(B$1)&"B6"+Matrix[[#This Row],[B6]]+'B6'!B6
                7: "Burglary" | - | 2 =SUM($B7:B7)+LOG10(B$1)&"B6"+Matrix[[#This Row],[B6]]+'B6'!B7
                8: "ASB" | - | 3 =SUM($B8:B8)+LOG10(B$1)&"B6"+Matrix[[#This Row],[B6]]+'B6'!B8
                """, shown(read(matrix(rows)), "Matrix"));
    }

    @Test
    void givesEveryCellOfAnArrayItsFormula() {
        String rows = row(6, text("A6", "Robbery"), "<c r=\"C6\"><f t=\"array\" ref=\"C6:C7\">B6:B7*2</f><v>2</v></c>")
                + row(7, text("A7", "Burglary"), "<c r=\"C7\"><v>4</v></c>")
                + row(8, text("A8", "ASB"), "<c r=\"C8\"><v>5</v></c>");

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: "Robbery" | - | 2 =B6:B7*2
                7: "Burglary" | - | 4 =B6:B7*2
                8: "ASB" | - | 5
                """, shown(read(matrix(rows)), "Matrix"));
    }

    @Test
    void countsDatesFrom1900WhateverTheFileCountsFrom() {
        String cells = row(
                        6,
                        "<c r=\"A6\" s=\"1\"><v>42094</v></c><c r=\"B6\" s=\"2\"><v>0.5</v></c><c r=\"C6\"><v>42094</v></c>")
                + row(7, "<c r=\"A7\" s=\"3\"><v>42094</v></c>");
        String styles = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"d mmmm yyyy;@\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/></cellXfs>";

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: 43556 | 0.5 | 42094
                7: 43556 | - | -
                """, shown(read(matrix(cells).styles(styles).settings("<workbookPr date1904=\"1\"/>")), "Matrix"));
        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: 42094 | 0.5 | 42094
                7: 42094 | - | -
                """, shown(read(matrix(cells).styles(styles)), "Matrix"));
    }

    @Test
    void readsTheStrictFormAndPrefixedNames() {
        String strict = "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                + "<x:sheetData><x:row><x:c t=\"str\"><x:v>Issue</x:v></x:c></x:row>"
                + "<x:row><x:c t=\"d\"><x:v>2019-04-01</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        var book = new RawWorkbook().part("S", "xl/worksheets/sheet1.xml", strict, table("M", "A1:A2", "", "Issue"));

        assertEquals("S!A1 \"Issue\"\n2: 43556\n", shown(read(book), "M"));
    }

    @SlowTest
    @Test
    void isNotHurtByAMillionBlankFormattedRows() {
        String blank = rangeClosed(7, 1_000_000)
                .mapToObj(n -> "<row r=\"" + n + "\" s=\"3\" customFormat=\"1\"><c r=\"A" + n + "\" s=\"3\"/></row>")
                .collect(joining());

        assertEquals(
                1,
                read(matrix(row(6, text("A6", "Robbery")) + blank))
                        .table("Matrix")
                        .orElseThrow()
                        .rows()
                        .size());
    }

    private static RawWorkbook matrix(String rows) {
        return new RawWorkbook().cells("Scores", HEADING + rows, table("Matrix", "A5:C8", "", COLUMNS));
    }

    private static Submission read(RawWorkbook book) {
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(book.bytes(), "book.xlsx")
                .submission();
    }

    private static String shown(Submission submission, String table) {
        return Shown.table(submission.table(table).orElseThrow());
    }
}
