package uk.safersheets.formula.library;

import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;

/** Questions about what a value is. */
final class Information {
    private Information() {}

    static Family family() {
        return new Family()
                .asking("ISBLANK", Value.Blank.class::isInstance)
                .asking("ISNUMBER", Value.Number.class::isInstance)
                .asking("ISTEXT", Value.Text.class::isInstance)
                .asking("ISNONTEXT", value -> !(value instanceof Value.Text))
                .asking("ISLOGICAL", Value.Logical.class::isInstance)
                .asking("ISERROR", Value.Error.class::isInstance)
                .asking("ISNA", Value.of(ExcelError.NA)::equals)
                .asking("ISERR", value -> value instanceof Value.Error error && error.error() != ExcelError.NA)
                .with("NA", 0, 0, arguments -> Family.refuse(ExcelError.NA))
                .onValues("N", 1, 1, values -> number(values.get(0)))
                .onValues("T", 1, 1, values -> values.get(0) instanceof Value.Text text ? text : Value.of(""))
                .with("TYPE", 1, 1, arguments -> Area.of(Value.of(type(arguments.get(0)))))
                .with(
                        "ROWS",
                        1,
                        1,
                        arguments -> Area.of(Value.of(arguments.get(0).rows())))
                .with(
                        "COLUMNS",
                        1,
                        1,
                        arguments -> Area.of(Value.of(arguments.get(0).columns())));
    }

    private static Value number(Value value) {
        return value instanceof Value.Text ? Value.of(0) : Value.of(Coerce.number(value));
    }

    private static long type(Area area) {
        if (!area.isSingle()) {
            return 64;
        }
        Value value = area.first();
        if (value instanceof Value.Text) {
            return 2;
        }
        if (value instanceof Value.Logical) {
            return 4;
        }
        return value instanceof Value.Error ? 16 : 1;
    }
}
