package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.English;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Type;

/** Says changes in plain words, every value as its type is written. */
public final class ChangeText {
    private final Contract contract;

    /** @param contract the template version of the newer workbook */
    public ChangeText(Contract contract) {
        this.contract = contract;
    }

    /** {@code Cost Impact of Personal Robbery}, or a named cell as the sheet labels it. */
    public String place(CellKey spot) {
        return spot.isField()
                ? contract.field(spot.column()).map(Field::label).orElse(spot.column())
                : spot.column() + " of " + named(Objects.requireNonNull(spot.key(), "key"));
    }

    /** A value as its type is written: {@code £1,234.50}, {@code 14 June 2026}, {@code blank}. */
    public String value(CellKey spot, Value value) {
        return type(spot).format().of(value);
    }

    /** {@code entered}, {@code follows}, {@code formula typed over}, {@code formula put back}… */
    public String sort(Change change) {
        if (change.kind() != ChangeKind.FORMULA) {
            return change.kind().word();
        }
        if (change.newFormula() == null) {
            return "formula typed over";
        }
        return change.oldFormula() == null ? "formula put back" : "formula altered";
    }

    /** What a cell held: its value, or its formula where that is what changed. */
    public String old(Change change) {
        return change.oldFormula() != null
                ? "=" + change.oldFormula()
                : value(change.spot(), change.old(), change.now());
    }

    /** What a cell holds: its value, or its formula where that is what changed. */
    public String now(Change change) {
        return change.newFormula() != null
                ? "=" + change.newFormula()
                : value(change.spot(), change.now(), change.old());
    }

    /** A value beside another that may look the same: {@code the text "5"}. */
    private String value(CellKey spot, Value value, Value other) {
        String shown = value(spot, value);
        return value instanceof Value.Text && !(other instanceof Value.Text) && shown.equals(value(spot, other))
                ? "the text \"" + shown + "\""
                : shown;
    }

    /** {@code Row 16 below the table Funding was added: L09, Boxing club, 900.} */
    public String outside(OutsideChange row) {
        String place = "Row " + (row.number() + 1) + " " + row.place().name().toLowerCase(Locale.ROOT) + " the table "
                + row.table();
        return switch (row.sort()) {
            case ADDED -> place + " was added: " + listed(row, OutsideChange.CellChange::now) + ".";
            case REMOVED -> place + " was removed: " + listed(row, OutsideChange.CellChange::old) + ".";
            case CHANGED ->
                place + " changed: "
                        + row.cells().stream()
                                .map(cell -> cell.cell().a1() + " went from "
                                        + ValueFormat.NUMBER.of(cell.old()) + " to "
                                        + ValueFormat.NUMBER.of(cell.now()))
                                .collect(Collectors.joining(", "))
                        + ".";
        };
    }

    /** {@code Row 16 below the table Funding holds L09, Boxing club, 900, which no table counts.} */
    public String outside(OutsideRow row) {
        return "Row " + (row.number() + 1) + " " + row.place().name().toLowerCase(Locale.ROOT) + " the table "
                + row.table() + " holds "
                + row.entries().map(cell -> ValueFormat.NUMBER.of(cell.value())).collect(Collectors.joining(", "))
                + ", which no table counts.";
    }

    private static String listed(OutsideChange row, Function<OutsideChange.CellChange, Value> value) {
        return row.cells().stream()
                .map(cell -> ValueFormat.NUMBER.of(value.apply(cell)))
                .collect(Collectors.joining(", "));
    }

    /** One sentence without its full stop: {@code Total of Robbery went from 10 to 12, because …}. */
    public String change(Change change) {
        String because = because(change.because());
        return place(change.spot())
                + went(old(change), now(change))
                + (change.kind() == ChangeKind.FORMULA ? " (" + sort(change) + ")" : "")
                + (because.isEmpty() ? "" : ", because " + because);
    }

    /** {@code Cost Impact of Robbery went from 3 to 5 and Fraud was added}; empty when there is no cause. */
    public String because(CauseList because) {
        var causes = new ArrayList<>(because.causes().stream().map(this::cause).toList());
        if (because.more() > 0) {
            causes.add(Plural.number(because.more()) + " more");
        }
        return English.list(causes);
    }

    /** What people entered in a row, without the blanks: {@code Cost Impact: 5; Likelihood: 2}. */
    public String row(String table, RowEntries row) {
        return row.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> said(table, row.key(), entry))
                .collect(Collectors.joining("; "));
    }

    private String cause(Cause cause) {
        if (cause instanceof Cause.Entered entered) {
            return place(entered.spot())
                    + went(
                            value(entered.spot(), entered.old(), entered.now()),
                            value(entered.spot(), entered.now(), entered.old()));
        }
        if (cause instanceof Cause.RowAdded row) {
            return named(row.key()) + " was added";
        }
        if (cause instanceof Cause.RowRemoved row) {
            return named(row.key()) + " was removed";
        }
        return "the template works " + ((Cause.Template) cause).column() + " out differently";
    }

    /** Quotes what has a "to" of its own, such as a range of ranks. */
    public static String went(String from, String to) {
        boolean unclear = from.contains(" to ") || to.contains(" to ");
        String quote = unclear ? "\"" : "";
        return " went from " + quote + from + quote + " to " + quote + to + quote;
    }

    private String said(String table, String key, Map.Entry<String, Value> entry) {
        return entry.getKey() + ": " + value(new CellKey(table, key, entry.getKey()), entry.getValue());
    }

    public Type type(CellKey spot) {
        var content = spot.isField()
                ? contract.field(spot.column()).map(Field::content)
                : contract.table(spot.table())
                        .flatMap(table -> table.column(spot.column()))
                        .map(Column::content);
        return content.map(found -> found.type()).orElse(Type.TEXT);
    }

    public static String named(String key) {
        return key.isEmpty() ? "a row without a name" : key;
    }
}
