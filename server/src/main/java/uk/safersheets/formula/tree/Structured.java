package uk.safersheets.formula.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.formula.Reference;

/**
 * A structured reference, such as {@code Funding[[#This Row],[Allocated]:[Spent]]}.
 *
 * @param table null for the table the formula stands in
 * @param first the first heading; null for all columns
 * @param last the last heading, the same as the first for one column
 */
public record Structured(
        @Nullable String table,
        Part part,
        @Nullable String first,
        @Nullable String last) {
    /** Which rows of the table. */
    public enum Part {
        DATA(""),
        THIS_ROW("[#This Row]"),
        HEADERS("[#Headers]"),
        ALL("[#All]"),
        TOTALS("[#Totals]");

        private final String written;

        Part(String written) {
            this.written = written;
        }
    }

    private static final String TO_ESCAPE = "[]#'@";

    public Set<Reference> references() {
        return switch (part) {
            case DATA -> Set.of(new Reference.Columns(table, first, last));
            case THIS_ROW -> Set.of(new Reference.ThisRow(table, first, last));
            case HEADERS -> Set.of(new Reference.Headings(table, first, last));
            case TOTALS -> Set.of(new Reference.Totals(table, first, last));
            case ALL -> Set.of(new Reference.Headings(table, first, last), new Reference.Columns(table, first, last));
        };
    }

    /** Whether it is what the table's name alone stands for too. */
    boolean isWholeBody() {
        return part == Part.DATA && first == null;
    }

    /** Names its table, where it names none. */
    public Structured in(@Nullable String own) {
        return table == null ? new Structured(own, part, first, last) : this;
    }

    /** Under the names by which tables and headings are looked up. */
    Structured key() {
        return new Structured(key(table), part, key(first), key(last));
    }

    private static @Nullable String key(@Nullable String name) {
        return name == null ? null : Texts.key(name);
    }

    /** As a file stores it. */
    @Override
    public String toString() {
        String name = table == null ? "" : table;
        if (first == null || last == null) {
            return name + (part == Part.DATA ? "[]" : part.written);
        }
        String columns = first.equals(last) ? escaped(first) : escaped(first) + ":" + escaped(last);
        if (part == Part.DATA) {
            return name + (first.equals(last) ? columns : "[" + columns + "]");
        }
        return name + "[" + part.written + "," + columns + "]";
    }

    private static String escaped(String heading) {
        var escaped = new StringBuilder("[");
        for (char letter : heading.toCharArray()) {
            if (TO_ESCAPE.indexOf(letter) >= 0) {
                escaped.append('\'');
            }
            escaped.append(letter);
        }
        return escaped.append(']').toString();
    }
}
