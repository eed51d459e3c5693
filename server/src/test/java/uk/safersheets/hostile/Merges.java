package uk.safersheets.hostile;

/** Merged cells by the thousand over a table of 20,000 rows. */
final class Merges {
    private static final int ROWS = 20_000;

    private Merges() {}

    static PackedParts add(int ranges, boolean overlapping) {
        return ActionRows.of(ROWS, row -> new String[] {"A" + row, null, null, null, "Action " + row})
                .insertBefore(ActionRows.SHEET, "</worksheet>", out -> {
                    out.write("<mergeCells>");
                    for (int at = 0; at < ranges; at++) {
                        out.write(
                                overlapping
                                        ? "<mergeCell ref=\"A6:Y" + (6 + ROWS - at) + "\"/>"
                                        : "<mergeCell ref=\"A" + (6 + 2 * at) + ":Y" + (7 + 2 * at) + "\"/>");
                    }
                    out.write("</mergeCells>");
                });
    }
}
