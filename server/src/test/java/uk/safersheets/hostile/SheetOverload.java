package uk.safersheets.hostile;

import static uk.safersheets.hostile.ActionRows.SHEET;
import static uk.safersheets.hostile.ActionRows.TABLE;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;

/** Workbooks whose parts are well-formed and ask for far more than a reader should do. One maker for each kind. */
enum SheetOverload {
    ROW_ZERO(cell("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>")),
    ROW_NEGATIVE(cell("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>")),
    ROW_PAST_THE_END(cell("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")),
    ROW_PAST_AN_INT(cell("<row r=\"99999999999\"><c r=\"A99999999999\"><v>1</v></c></row>")),
    COLUMN_PAST_THE_END(cell("<row r=\"900\"><c r=\"XFE900\"><v>1</v></c></row>")),
    COLUMN_OF_MANY_LETTERS(cell("<row r=\"900\"><c r=\"ZZZZZZZZZZZZZZ900\"><v>1</v></c></row>")),
    COLUMN_NEGATIVE(cell("<row r=\"900\"><c r=\"@@900\"><v>1</v></c></row>")),
    STYLE_NEGATIVE(cell("<row r=\"900\"><c r=\"A900\" s=\"-1\"><v>1</v></c></row>")),
    STYLE_PAST_THE_END(cell("<row r=\"900\"><c r=\"A900\" s=\"2147483647\"><v>1</v></c></row>")),
    STYLES_FROM_1904(() -> ActionRows.blank()
            .replace("xl/workbook.xml", "date1904=\"false\"", "date1904=\"true\"")
            .insertBefore(
                    SHEET,
                    "</sheetData>",
                    out -> out.write("<row r=\"900\"><c r=\"A900\" s=\"2147483647\"><v>1</v></c></row>"))),
    SHARED_STRING_NEGATIVE(cell("<row r=\"900\"><c r=\"A900\" t=\"s\"><v>-7</v></c></row>")),
    SHARED_STRING_PAST_THE_END(cell("<row r=\"900\"><c r=\"A900\" t=\"s\"><v>2147483647</v></c></row>")),
    HIDDEN_ROW_PAST_THE_END(cell("<row r=\"2147483647\" hidden=\"1\"/>")),
    HIDDEN_COLUMNS_PAST_THE_END(columns("<col min=\"-4\" max=\"2147483647\" hidden=\"1\"/>")),
    HIDDEN_COLUMNS_BACKWARDS(columns("<col min=\"9\" max=\"1\" hidden=\"1\"/>")),
    DIMENSION_OF_THE_WHOLE_SHEET(() -> ActionRows.blank()
            .change(SHEET, xml -> xml.replaceAll("<dimension ref=\"[^\"]*\"/>", "<dimension ref=\"A1:XFD1048576\"/>"))),
    TABLE_OVER_THE_WHOLE_SHEET(tableRef("A5:XFD1048576")),
    TABLE_PAST_THE_END(tableRef("A5:XFE1048577")),
    TABLE_WITHOUT_PLACE(tableRef("")),
    TABLES_IN_ROWS(() -> Tables.add(4_000, 50, true)),
    TABLES_WITHOUT_HEADINGS(() -> Tables.add(2_000, 10, false)),
    TABLES_OVER_ONE_ANOTHER(Tables::overlapping),
    SHEET_LISTED_OFTEN(() -> ActionRows.blank().insertBefore("xl/workbook.xml", "</sheets>", out -> {
        for (int at = 0; at < 20_000; at++) {
            out.write("<sheet name=\"Copy " + at + "\" r:id=\"rId5\" sheetId=\"" + (100 + at) + "\"/>");
        }
    })),
    MERGED_RANGES(() -> Merges.add(10_000, false)),
    MERGED_RANGES_OVER_ONE_ANOTHER(() -> Merges.add(10_000, true)),
    SHARED_FORMULA(() -> shared(100_000, "1+SUM(A1:B2)")),
    SHARED_LONG_FORMULA(() -> shared(100_000, "1" + "+A1".repeat(2_600))),
    ARRAY_OVER_THE_WHOLE_SHEET(
            cell("<row r=\"900\"><c r=\"A900\"><f t=\"array\" ref=\"A900:XFD1048576\">1+1</f></c>" + "</row>")),
    MEGABYTE_FORMULA(formula("1" + "+1".repeat(480_000))),
    DEEP_FORMULA(formula("(".repeat(8_000) + "1" + ")".repeat(8_000))),
    CYCLIC_FORMULA(cell("<row r=\"900\"><c r=\"A900\"><f>B900</f></c><c r=\"B900\"><f>A900</f></c></row>")),
    DEFINED_NAMES(() -> names(300_000, at -> "Details!$B$" + (at % 1_000_000 + 1))),
    DEFINED_NAMES_OF_A_BARE_SHEET(() -> names(50_000, at -> "'Read me'!$B$" + (at % 1_000_000 + 1))),
    DEFINED_NAMES_IN_A_CIRCLE(() -> names(10_000, at -> "Name" + (at + 1) % 10_000)),
    RELATIONSHIPS(() -> ActionRows.blank().insertBefore("xl/_rels/workbook.xml.rels", "</Relationships>", out -> {
        for (int at = 0; at < 200_000; at++) {
            out.write("<Relationship Id=\"x" + at + "\" Target=\"worksheets/sheet3.xml\" Type=\"http://schemas."
                    + "openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>");
        }
    })),
    RELATIONSHIPS_OF_A_SHEET(() -> ActionRows.blank()
            .insertBefore("xl/worksheets/_rels/sheet3.xml.rels", "</Relationships>", out -> {
                for (int at = 0; at < 200_000; at++) {
                    out.write("<Relationship Id=\"x" + at + "\" Target=\"../tables/table2.xml\" Type=\"http://schemas."
                            + "openxmlformats.org/officeDocument/2006/relationships/table\"/>");
                }
            })),
    EXTERNAL_LINKS(() -> ActionRows.blank().insertBefore("xl/_rels/workbook.xml.rels", "</Relationships>", out -> {
        for (int at = 0; at < 100_000; at++) {
            out.write("<Relationship Id=\"x" + at + "\" Target=\"worksheets/sheet3.xml\" Type=\"http://schemas."
                    + "openxmlformats.org/officeDocument/2006/relationships/externalLink\"/>");
        }
    })),
    INLINE_TEXT(() -> inlineText(14_000, 32_000, 7_000_000)),
    INLINE_TEXT_OVER_A_CELL(() -> inlineText(1, 40_000, 0)),
    INLINE_TEXT_IN_RUNS(() -> ActionRows.blank()
            .insertBefore(SHEET, "</sheetData>", out -> {
                out.write("<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is>");
                for (int at = 0; at < 100_000; at++) {
                    out.write("<r><t>a long run of text that is said again</t></r>");
                }
                out.write("</is></c></row>");
            })
            .withNoise(SHEET, 200_000)),
    DATA_VALIDATIONS(() -> ActionRows.blank()
            .insertBefore(SHEET, "</worksheet>", out -> {
                out.write("<dataValidations>");
                for (int at = 0; at < 50_000; at++) {
                    out.write("<dataValidation type=\"list\" sqref=\"A1:XFD1048576\"><formula1>\"a,b\"</formula1>"
                            + "</dataValidation>");
                }
                out.write("</dataValidations>");
            })
            .withNoise(SHEET, 200_000)),
    CONDITIONAL_FORMATS(() -> ActionRows.blank()
            .insertBefore(SHEET, "</worksheet>", out -> {
                for (int at = 0; at < 50_000; at++) {
                    out.write(
                            "<conditionalFormatting sqref=\"A1:XFD1048576\"><cfRule type=\"expression\" priority=\"1\">"
                                    + "<formula>TRUE</formula></cfRule></conditionalFormatting>");
                }
            })
            .withNoise(SHEET, 200_000)),
    STRAY_CELLS(() -> strays(900_000)),
    STRAY_FORMULAS(() -> ActionRows.blank().insertBefore(SHEET, "</sheetData>", out -> {
        for (int row = 1_000; row < 100_000; row++) {
            out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\"><f>SUM(A1:A" + (row - 1) + ")</f></c></row>");
        }
    }));

    private final Supplier<PackedParts> maker;

    SheetOverload(Supplier<PackedParts> maker) {
        this.maker = maker;
    }

    byte[] make() {
        return maker.get().pack();
    }

    private static Supplier<PackedParts> cell(String row) {
        return () -> ActionRows.blank().insertBefore(SHEET, "</sheetData>", out -> out.write(row));
    }

    private static Supplier<PackedParts> formula(String formula) {
        return cell("<row r=\"900\"><c r=\"A900\"><f>" + formula + "</f></c></row>");
    }

    private static Supplier<PackedParts> columns(String column) {
        return () -> ActionRows.blank().insertBefore(SHEET, "</cols>", out -> out.write(column));
    }

    private static Supplier<PackedParts> tableRef(String ref) {
        return () ->
                ActionRows.blank().change(TABLE, xml -> xml.replaceAll("ref=\"A5:[^\"]*\"", "ref=\"" + ref + "\""));
    }

    private static PackedParts shared(int cells, String formula) {
        return ActionRows.blank().insertBefore(SHEET, "</sheetData>", out -> {
            for (int at = 0; at < cells; at++) {
                out.write("<row r=\"" + (900 + at) + "\"><c r=\"A" + (900 + at) + "\"><f t=\"shared\" si=\"7\""
                        + (at == 0 ? " ref=\"A900:A" + (900 + cells) + "\">" + formula + "</f>" : "/>")
                        + "<v>1</v></c></row>");
            }
        });
    }

    private interface Name {
        String refersTo(int at);
    }

    private static PackedParts names(int count, Name name) {
        return ActionRows.blank().insertBefore("xl/workbook.xml", "</definedNames>", out -> {
            for (int at = 0; at < count; at++) {
                out.write("<definedName name=\"Name" + at + "\">" + name.refersTo(at) + "</definedName>");
            }
        });
    }

    private static PackedParts inlineText(int cells, int length, int noise) {
        String text = "text ".repeat(length / 5);
        return ActionRows.blank().withNoise(SHEET, noise).insertBefore(SHEET, "</sheetData>", out -> {
            for (int at = 0; at < cells; at++) {
                out.write("<row r=\"" + (900 + at) + "\"><c r=\"A" + (900 + at) + "\" t=\"inlineStr\"><is><t>");
                out.write(text);
                out.write("</t></is></c></row>");
            }
        });
    }

    private static PackedParts strays(int cells) {
        return ActionRows.blank().insertBefore(SHEET, "</sheetData>", out -> strays(out, cells));
    }

    private static void strays(Writer out, int cells) throws IOException {
        for (int row = 1_000; row < 1_000 + cells / 20; row++) {
            out.write("<row r=\"" + row + "\">");
            for (int col = 0; col < 20; col++) {
                out.write("<c r=\"" + (char) ('A' + col) + row + "\"><v>" + col + "</v></c>");
            }
            out.write("</row>");
        }
    }
}
