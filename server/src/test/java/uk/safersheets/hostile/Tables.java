package uk.safersheets.hostile;

/** Excel tables by the thousand on one sheet. */
final class Tables {
    private static final String RELS = "xl/worksheets/_rels/sheet3.xml.rels";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

    private Tables() {}

    /** One below the other, each of so many rows, and each row filled. */
    static PackedParts add(int tables, int rows, boolean headed) {
        var parts = ActionRows.blank().insertBefore(ActionRows.SHEET, "</sheetData>", out -> {
            for (int row = 1_000; row < 1_000 + tables * rows; row++) {
                out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c></row>");
            }
        });
        for (int at = 0; at < tables; at++) {
            int first = 1_000 + at * rows;
            table(parts, at, "A" + first + ":C" + (first + rows - 1), headed);
        }
        return listed(parts, tables);
    }

    /** All over the same rows, of the whole width. */
    static PackedParts overlapping() {
        var parts = ActionRows.of(2_000, row -> new String[] {"A" + row, null, null, null, "Action " + row});
        for (int at = 0; at < 500; at++) {
            table(parts, at, "A5:XFD2005", true);
        }
        return listed(parts, 500);
    }

    private static void table(PackedParts parts, int at, String ref, boolean headed) {
        parts.put(
                "xl/tables/more" + at + ".xml",
                "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " id=\"" + (100 + at) + "\" name=\"More" + at + "\" displayName=\"More" + at + "\" ref=\""
                        + ref + "\""
                        + (headed ? "" : " headerRowCount=\"0\"")
                        + "><tableColumns count=\"3\"><tableColumn id=\"1\" name=\"a\"/><tableColumn id=\"2\" name=\"b\"/>"
                        + "<tableColumn id=\"3\" name=\"c\"/></tableColumns></table>");
    }

    private static PackedParts listed(PackedParts parts, int tables) {
        return parts.insertBefore(RELS, "</Relationships>", out -> {
            for (int at = 0; at < tables; at++) {
                out.write("<Relationship Id=\"more" + at + "\" Type=\"" + TYPE + "\" Target=\"../tables/more" + at
                        + ".xml\"/>");
            }
        });
    }
}
