package uk.safersheets.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Texts;

/**
 * One check of a template, written by somebody who knows Excel.
 *
 * @param id its id in the catalogue, such as {@code V101}; several rules may share one
 * @param about the cells a finding points at
 * @param each how often {@code test} is evaluated
 * @param when a formula without {@code =}; where it is not TRUE the rule does not apply; null for always
 * @param test a formula without {@code =} that is TRUE where all is well
 * @param label what the finding is about in the user's words, with {@code {placeholders}}
 * @param message what is wrong, with {@code {placeholders}}
 * @param many the sentence that stands over several findings of this rule, with {@code {count}}; null when each stands
 *     alone
 * @param fix one imperative sentence, with {@code {placeholders}}
 * @param example a worked example of a right entry; empty for none
 * @param found a formula for what was found; null for the value of the cell it is about
 * @param expected a formula for what was expected; null for none
 * @param why the reason the rule exists, for the person who answers for it
 * @param from the day from which it counts; before that it shows as a note; null for always
 */
public record Rule(
        String id,
        Severity severity,
        About about,
        Each each,
        @Nullable String when,
        String test,
        String label,
        String message,
        @Nullable String many,
        String fix,
        String example,
        @Nullable String found,
        @Nullable String expected,
        String why,
        @Nullable LocalDate from) {

    /** How often a test is evaluated. */
    public enum Each {
        /** Once for each row of the table. */
        ROW,
        /** Once for each cell of the columns it is about; {@code Cell} and {@code Heading} name what is tested. */
        CELL,
        /** Once for each column it is about; {@code Heading} names it and {@code Cells} is what it holds. */
        COLUMN,
        /** Once. */
        ONCE;

        /** As the contract writes it: {@code row}, {@code cell}, {@code column}, {@code once}. */
        public String word() {
            return Texts.key(name());
        }
    }

    /**
     * The cells a finding points at, written as {@code RiskMatrix[Total]}, {@code RiskMatrix[[First]:[Last]]},
     * {@code RiskMatrix} or the name of a field.
     *
     * @param table null for a field
     * @param columns headings; empty for the whole table
     * @param field null for a table
     */
    public record About(
            @Nullable String table,
            List<String> columns,
            @Nullable String field) {
        public About {
            columns = List.copyOf(columns);
            if ((table == null) == (field == null)) {
                throw new IllegalArgumentException("a rule is about a table or about a field");
            }
        }

        /** As the contract writes it. */
        @Override
        public String toString() {
            if (table == null) {
                return Objects.requireNonNull(field, "field");
            }
            return columns.isEmpty()
                    ? table
                    : new ColumnRange(table, columns.get(0), columns.get(columns.size() - 1)).toString();
        }
    }

    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(why, "why");
    }
}
