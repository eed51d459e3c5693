package uk.safersheets.formula.library;

import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

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
                .onValues("ISEVEN", values -> Value.of(isEven(values.get(0))))
                .onValues("ISODD", values -> Value.of(!isEven(values.get(0))))
                .with("NA", arguments -> Family.refuse(ExcelError.NA))
                .onValues("N", values -> number(values.get(0)))
                .onValues("T", values -> values.get(0) instanceof Value.Text text ? text : Value.of(""))
                .with("ERROR.TYPE", arguments -> Broadcast.over(arguments, values -> errorType(values.get(0))))
                .with("TYPE", arguments -> Area.of(Value.of(type(arguments.get(0)))))
                .with("ROWS", arguments -> Area.of(Value.of(arguments.get(0).rows())))
                .with("COLUMNS", arguments -> Area.of(Value.of(arguments.get(0).columns())));
    }

    private static boolean isEven(Value value) {
        if (value instanceof Value.Logical) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return !Coerce.number(value).toBigInteger().testBit(0);
    }

    private static Value number(Value value) {
        return value instanceof Value.Text ? Value.of(0) : Value.of(Coerce.number(value));
    }

    private static Value errorType(Value value) {
        if (!(value instanceof Value.Error error)) {
            return Value.of(ExcelError.NA);
        }
        return switch (error.error()) {
            case NULL -> Value.of(1);
            case DIV0 -> Value.of(2);
            case VALUE -> Value.of(3);
            case REF -> Value.of(4);
            case NAME -> Value.of(5);
            case NUM -> Value.of(6);
            case NA -> Value.of(7);
            case GETTING_DATA -> Value.of(8);
            case SPILL -> Value.of(9);
            case CONNECT -> Value.of(10);
            case BLOCKED -> Value.of(11);
            case UNKNOWN -> Value.of(12);
            case FIELD -> Value.of(13);
            case CALC -> Value.of(14);
            // Excel's list of numbers ends here.
            case BUSY, EXTERNAL, PLACEHOLDER, PYTHON, TIMEOUT -> Value.of(ExcelError.NA);
        };
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
