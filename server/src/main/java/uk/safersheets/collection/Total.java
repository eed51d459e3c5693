package uk.safersheets.collection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import uk.safersheets.contract.Type;

/**
 * A sum over partnerships.
 *
 * @param table the title of the table
 * @param row the label of the rows that are added, such as {@code All Crime}; empty for every row of the table
 * @param column the heading
 * @param type whole or money; the amount is exact
 * @param from the partnerships whose figures are in it
 * @param missing those whose are not, each with why
 * @param note what else a reader has to know; empty for nothing
 */
public record Total(
        String table,
        String row,
        String column,
        Type type,
        BigDecimal amount,
        List<String> from,
        List<Missing> missing,
        String note) {

    /** A partnership that is not in a total. */
    public record Missing(String partnership, String why) {
        public Missing {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(why, "why");
        }

        /** Such as {@code Melton (not started)}. */
        public String words() {
            return partnership + " (" + why + ")";
        }
    }

    public Total {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(note, "note");
        from = List.copyOf(from);
        missing = List.copyOf(missing);
    }

    /** Such as {@code Crime performance, All Crime, Current}. */
    public String name() {
        return table + (row.isEmpty() ? "" : ", " + row) + ", " + column;
    }

    /** As it is printed: {@code £1,234.50}. */
    public String shown() {
        return type.format().of(amount);
    }

    /** What is missing, in words: {@code nothing}, or each partnership with why. */
    public String missingInWords() {
        return missingInWords(List.of());
    }

    /** @param toldElsewhere of whom it is said elsewhere why nothing of theirs is there */
    public String missingInWords(List<Missing> toldElsewhere) {
        return missing.isEmpty()
                ? "nothing"
                : String.join(
                        "; ",
                        missing.stream()
                                .map(one -> toldElsewhere.contains(one) ? one.partnership() : one.words())
                                .toList());
    }
}
