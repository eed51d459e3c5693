package uk.safersheets.excel.read;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.CellRange;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.XmlPart;

/** Reads one sheet's part from top to bottom. Blank cells cost nothing, however many are formatted. */
public final class SheetScan {

    /** Which cells are worth keeping; both zero-based. */
    public interface Wanted {
        boolean cell(int row, int col);
    }

    private static final int LAST_ROW = 1_048_575;
    private static final int SHOWN = -1;
    private static final int LAST_COLUMN = 16_383;
    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0*)?");

    private final SheetGrid grid = new SheetGrid();
    private final SharedFormulas formulas = new SharedFormulas();
    private final XmlPart xml;
    private final Wanted wanted;
    private final CellBudget budget;

    private boolean inData;
    private int row = -1;
    private int col;
    /** Where the hidden rows that reach down to this one begin; none where it is shown. */
    private int hiddenSince = SHOWN;

    private String style = "0";
    private String type = "n";
    private @Nullable String text;
    private @Nullable String formula;
    private boolean hasFormula;

    private SheetScan(XmlPart xml, Wanted wanted, CellBudget budget) {
        this.xml = xml;
        this.wanted = wanted;
        this.budget = budget;
    }

    /**
     * @throws RefusedFileException when the part cannot be read or holds too much
     */
    public static SheetGrid read(PackageParts parts, String part, Wanted wanted, CellBudget budget) {
        try (var xml = new XmlPart(parts.open(part))) {
            var scan = new SheetScan(xml, wanted, budget);
            while (xml.next()) {
                scan.tag();
            }
            scan.grid.part(part);
            return scan.grid;
        } catch (OffSheetException e) {
            throw RefusalReason.DAMAGED.because(e, parts.fileName(), "its part " + part + " " + e.getMessage());
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
    }

    /** A row or cell where a sheet has none. */
    private static final class OffSheetException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        OffSheetException(String place) {
            super("has " + place + ", and a sheet has rows 1 to 1,048,576 and columns A to XFD");
        }
    }

    private void tag() throws XMLStreamException {
        if (inData) {
            dataTag();
        } else if (xml.isStart()) {
            switch (xml.name()) {
                case "sheetData" -> inData = true;
                case "col" -> column();
                case "mergeCell" -> grid.merge(CellRange.of(xml.attribute("ref", "")));
                case "filterColumn" -> grid.filter();
                default -> {}
            }
        }
    }

    private void dataTag() throws XMLStreamException {
        if (xml.isStart()) {
            switch (xml.name()) {
                case "row" -> startRow();
                case "c" -> startCell();
                case "v" -> text = xml.text();
                case "is" -> text = CellTexts.rich(xml);
                case "f" -> startFormula();
                default -> {}
            }
        } else if (xml.name().equals("c")) {
            endCell();
        } else if (xml.name().equals("sheetData")) {
            inData = false;
        }
    }

    private void column() {
        if (xml.flag("hidden") || isZero(xml.attribute("width"))) {
            int first = Integer.parseInt(xml.attribute("min", "1")) - 1;
            int last = Integer.parseInt(xml.attribute("max", "16384")) - 1;
            grid.hideColumns(new CellRange(0, first, Integer.MAX_VALUE, last));
        }
    }

    private static boolean isZero(@Nullable String size) {
        return size != null
                && size.indexOf('0') >= 0
                && ZERO.matcher(size.strip()).matches();
    }

    private void startRow() {
        String number = xml.attribute("r");
        int above = row;
        row = number == null ? row + 1 : rowNumber(number) - 1;
        col = -1;
        if (row < 0 || row > LAST_ROW) {
            throw new OffSheetException("a row numbered " + (number == null ? row + 1 : number));
        }
        boolean hidden = xml.flag("hidden") || isZero(xml.attribute("ht"));
        boolean follows = hiddenSince != SHOWN && row == above + 1;
        hiddenSince = !hidden ? SHOWN : follows ? hiddenSince : row;
    }

    private static int rowNumber(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw new OffSheetException("a row numbered " + number);
        }
    }

    private void startCell() {
        String address = xml.attribute("r");
        col = address == null ? col + 1 : RawCell.column(address);
        style = xml.attribute("s", "0");
        type = xml.attribute("t", "n");
        text = null;
        formula = null;
        hasFormula = false;
    }

    private void startFormula() throws XMLStreamException {
        var mark = FormulaMark.of(xml.attribute("t"), xml.attribute("si"), xml.attribute("ref"));
        String written = xml.text();
        hasFormula = true;
        formula = formulas.formula(row, col, mark, written.startsWith("=") ? written.substring(1) : written);
    }

    private int styleNumber() {
        try {
            return Math.max(0, Integer.parseInt(style));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void requireOnSheet() {
        if (row < 0 || col < 0 || col > LAST_COLUMN) {
            throw new OffSheetException("a cell in column " + (col + 1) + " of row " + (row + 1));
        }
    }

    private static int length(@Nullable String kept) {
        return kept == null ? 0 : kept.length();
    }

    private void endCell() {
        if (!hasFormula) {
            formula = formulas.around(row, col);
        }
        boolean filled = formula != null || text != null && !(text.isEmpty() && type.equals("n"));
        if (filled && wanted.cell(row, col)) {
            budget.take(1);
            WorkBudget.count(Work.TEXT, length(text) + length(formula));
            requireOnSheet();
            grid.add(row, new RawCell(col, styleNumber(), type, text, formula));
            if (hiddenSince != SHOWN) {
                grid.hideRow(row, hiddenSince);
            }
        }
    }
}
