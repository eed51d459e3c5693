package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.CellRange;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.XmlPart;

/**
 * One Excel table as its own part describes it.
 *
 * @param name as formulas write it
 * @param part its part's name
 * @param range all of it, with heading and totals
 * @param headed whether its first row holds the headings
 * @param totalsRows how many rows at its end hold totals
 * @param filtered whether its filter is holding rows back
 * @param columns the headings it remembers
 */
public record TablePart(
        String name,
        String part,
        CellRange range,
        boolean headed,
        int totalsRows,
        boolean filtered,
        List<String> columns) {

    public TablePart {
        columns = List.copyOf(columns);
    }

    /** Reads a table's part. */
    static TablePart read(PackageParts parts, String part) {
        var reading = new Reading();
        XmlPart.visit(parts, part, reading::element);
        if (reading.range == null || reading.name.isEmpty()) {
            throw parts.unreadable(part, null);
        }
        return new TablePart(
                reading.name,
                part,
                reading.range,
                reading.headed,
                reading.totalsRows,
                reading.filtered,
                reading.columns);
    }

    /**
     * The table with its headings where the sheet shows them: ExcelJS calls every table headless and leaves the headings
     * in its first row.
     */
    TablePart asShown(List<String> first) {
        boolean isMislaid = !headed
                && !columns.isEmpty()
                && columns.size() <= first.size()
                && columns.equals(first.subList(0, columns.size()));
        return isMislaid ? new TablePart(name, part, range, true, totalsRows, filtered, columns) : this;
    }

    public int firstRow() {
        return headed ? range.firstRow() + 1 : range.firstRow();
    }

    public int lastRow() {
        return range.lastRow() - totalsRows;
    }

    private static final class Reading {
        private String name = "";
        private @Nullable CellRange range;
        private boolean headed;
        private int totalsRows;
        private boolean filtered;
        private final List<String> columns = new ArrayList<>();

        private void element(XmlPart xml) {
            switch (xml.name()) {
                case "table" -> {
                    name = CellTexts.unescaped(xml.attribute("displayName", xml.attribute("name", "")));
                    range = CellRange.of(xml.attribute("ref", ""));
                    headed = !xml.attribute("headerRowCount", "1").equals("0");
                    totalsRows = Math.max(0, Integer.parseInt(xml.attribute("totalsRowCount", "0")));
                }
                case "filterColumn" -> filtered = true;
                case "tableColumn" -> columns.add(CellTexts.unescaped(xml.attribute("name", "")));
                default -> {}
            }
        }
    }
}
