package uk.safersheets.check;

import java.util.Collection;
import java.util.List;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.entry.MissingMarker;

/** Why cells cannot be relied on, in words: {@code E14 is text}, {@code E14 to E16 are blank}. */
public final class UnusableCells {
    private UnusableCells() {}

    /** For cells, seen from a sheet; a cell of another sheet says so. */
    public static String words(Collection<CellRef> cells, String sheet, CheckContext inspection) {
        var reasons = cells.stream()
                .map(cell -> reason(cell, cells.size() == 1, inspection))
                .distinct()
                .toList();
        String why = reasons.size() == 1 ? reasons.get(0) : "cannot be used";
        return place(List.copyOf(cells), sheet) + " " + why;
    }

    /** What to do about them; a mark such as [x] may well be right, until there is a figure. */
    public static String fix(Collection<CellRef> cells, CheckContext inspection) {
        boolean isOne = cells.size() == 1;
        boolean marked = cells.stream()
                .allMatch(cell -> MissingMarker.of(inspection.entered(cell)).isPresent());
        if (marked) {
            return isOne
                    ? "Enter a figure in " + cells.iterator().next().a1() + " once there is one."
                    : "Enter figures once there are any.";
        }
        return "Put " + (isOne ? cells.iterator().next().a1() : "them") + " right and check again.";
    }

    private static String place(List<CellRef> cells, String sheet) {
        var sheets = cells.stream().map(CellRef::sheet).distinct().toList();
        if (sheets.size() > 1) {
            return cells.size() + " cells";
        }
        return sheets.get(0).equals(sheet) ? CellList.of(cells) : CellList.of(cells) + " on " + sheets.get(0);
    }

    private static String reason(CellRef cell, boolean isOne, CheckContext inspection) {
        if (inspection.isWithoutResult(cell)) {
            return isOne ? "holds a formula without a result" : "hold formulas without results";
        }
        var value = inspection.entered(cell);
        var marker = MissingMarker.of(value);
        String are = isOne ? "is " : "are ";
        if (marker.isPresent()) {
            return are + "marked " + marker.get() + " " + MissingMarker.meaning(marker.get());
        }
        if (value instanceof Value.Error) {
            return isOne ? "contains " + value : "contain Excel errors";
        }
        if (value instanceof Value.Logical) {
            return isOne ? "is " + value : "are TRUE or FALSE";
        }
        return value.isBlank() ? are + "blank" : are + "text";
    }
}
