package uk.safersheets.excel.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Name;
import uk.safersheets.cell.CellRef;

/** The single cell a defined name stands for. */
public final class NamedCell {
    private static final Pattern CELL = Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!(\\$?[A-Za-z]{1,3}\\$?\\d+)");

    private NamedCell() {}

    /** Empty when the name stands for a range, a list or nothing. */
    public static Optional<CellRef> of(Name name) {
        var refersTo = name.getRefersToFormula();
        var cell = CELL.matcher(refersTo == null ? "" : refersTo);
        if (!cell.matches()) {
            return Optional.empty();
        }
        var sheet = cell.group(1) == null ? cell.group(2) : cell.group(1).replace("''", "'");
        return Optional.of(CellRef.of(sheet, cell.group(3)));
    }
}
