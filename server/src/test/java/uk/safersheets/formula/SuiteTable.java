package uk.safersheets.formula;

import java.util.List;
import java.util.Map;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.poi.PoiFunctions;
import uk.safersheets.formula.library.ExcelFunctions;

/** The table {@code T} and the named cells over which the suite's formulas stand. */
final class SuiteTable {
    static final Functions FUNCTIONS = new ExcelFunctions().or(new PoiFunctions());

    static final Map<String, Value> NAMES = Map.of(
            "NumCell", Value.of(10),
            "TextCell", Value.of("hello"),
            "NumText", Value.of("5"),
            "BlankCell", Value.BLANK,
            "EmptyText", Value.of(""),
            "BoolCell", Value.TRUE,
            "ErrCell", Value.of(ExcelError.DIV0),
            "DateCell", Value.of(46036));

    private static final List<String> HEADINGS =
            List.of("Name", "Group", "Score", "Mixed", "Date", "Blank", "Num", "Text");

    private static final List<List<Value>> ROWS = List.of(
            TableScope.values("Youth", "A", 5, "x", 46000, null, 1, "a*b"),
            TableScope.values("garden", "B", 3, 7, 46015, null, 2, "a?c"),
            TableScope.values("Youth work", "a", 3, true, 46036, null, 3, "abc"),
            TableScope.values("", "B", -1.5, null, 45998, null, 4, "5"),
            TableScope.values("7", "C", 0, "12", 46100, null, 5, "apple"),
            TableScope.values("Café", "C", 12.25, 5, 46064, null, 6, "£5"));

    /** The formulas stand in its second row. */
    static final TableScope SCOPE = new TableScope("T", HEADINGS, ROWS, 1, NAMES, FUNCTIONS);

    private SuiteTable() {}
}
