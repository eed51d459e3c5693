package uk.safersheets.text.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.Type;

/** Turns what a text file holds into what a sheet will hold. */
final class YamlValues {
    private final TextFaults faults;

    YamlValues(TextFaults faults) {
        this.faults = faults;
    }

    /** One row, each value of the type of its column; empty, with a fault, when it has too many or too few. */
    Optional<List<Value>> row(Node row, List<Type> types, String path) {
        int size = row instanceof Node.Items items ? items.items().size() : 1;
        if (!(row instanceof Node.Items items) || size != types.size()) {
            faults.add(
                    row.line(),
                    path,
                    "This row has " + size + Plural.of(size, " value", " values") + " for " + types.size()
                            + " columns.",
                    "Write one value for each column, '' for a blank.");
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            values.add(value(items.items().get(at), types.get(at), path));
        }
        return Optional.of(values);
    }

    /** A date is written as 2026-04-01; a number stays a text under a heading for texts. */
    Value value(Node node, Type type, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            faults.add(node.line(), path, "A single value was wanted here.", "Write a text, a number or a date.");
            return Value.BLANK;
        }
        var text = written(scalar);
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        if (type == Type.DATE) {
            return Dates.parse(text).map(Dates::serial).map(Value::of).orElse(Value.of(text));
        }
        return scalar.kind() == Node.Scalar.Kind.NUMBER && type != Type.TEXT
                ? Value.of(new BigDecimal(text.replace("_", "")))
                : Value.of(text);
    }

    /** The words of a single value; {@code true} and {@code false} are Yes and No. Empty for what is no single value. */
    static String written(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return "";
        }
        return scalar.kind() == Node.Scalar.Kind.TRUTH
                ? scalar.text().equalsIgnoreCase("true") ? "Yes" : "No"
                : Texts.tidy(scalar.text());
    }
}
