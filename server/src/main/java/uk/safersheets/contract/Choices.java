package uk.safersheets.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Texts;

/** What may be chosen: a list in the contract itself, or whatever a column of the workbook holds. */
public sealed interface Choices {

    /** Reads either form: {@code Scale[Score]}, or choices with semicolons between them. */
    static Choices parse(String text) {
        var columns = ColumnRange.parse(text).filter(range -> !text.contains(";") && range.isOne());
        if (columns.isPresent()) {
            return new InColumn(columns.get().table(), columns.get().first());
        }
        return new Listed(Arrays.stream(text.split(";"))
                .map(Texts::tidy)
                .filter(choice -> !choice.isEmpty())
                .toList());
    }

    /** Written in the contract as {@code Yes; No}. */
    record Listed(List<String> choices) implements Choices {
        public Listed {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("a list of choices needs at least one");
            }
        }

        @Override
        public String toString() {
            return String.join("; ", choices);
        }
    }

    /** Written in the contract as {@code Scale[Score]}: the template's own rows of that column. */
    record InColumn(String table, String column) implements Choices {
        public InColumn {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(column, "column");
        }

        @Override
        public String toString() {
            return new ColumnRange(table, column, column).toString();
        }
    }
}
