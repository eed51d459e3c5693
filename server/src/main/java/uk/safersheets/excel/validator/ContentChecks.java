package uk.safersheets.excel.validator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.contract.Type;
import uk.safersheets.excel.read.SheetLine;
import uk.safersheets.excel.validator.ReadContract.ToldColumn;

/** Whether what the contract says of one column or field agrees with itself, and its choices can be found. */
record ContentChecks(ReadContract read, List<TemplateFault> faults) {
    private static final int LONGEST_LIST = 255;

    void run() {
        read.columns().forEach(column -> check(column.column().content(), column.line()));
        read.columns().forEach(this::next);
        read.fields().forEach(field -> check(field.part().content(), field.line()));
    }

    private void check(Content content, SheetLine line) {
        if (content.entry().isCalculated() && content.formula() == null) {
            line.fault(
                    "Formula",
                    "The entry is " + content.entry().word() + ", but there is no formula.",
                    "Write the formula, or change the entry to input.");
        }
        if (!content.entry().isCalculated() && content.formula() != null) {
            line.fault(
                    "Formula",
                    "There is a formula, but the entry is " + content.entry().word() + ".",
                    "Change the entry to formula, or delete the formula.");
        }
        if (content.least() != null && content.most() != null && content.least().compareTo(content.most()) > 0) {
            line.fault("Most", "The most allowed is less than the least.", "Swap the two limits.");
        }
        if (content.entry() != Entry.LABEL && content.type() == Type.CHOICE && content.choices() == null) {
            line.fault("Choices", "The type is choice, but there are no choices.", "List them, or name Table[Column].");
        }
        choices(content.choices(), line);
    }

    private void next(ToldColumn column) {
        var from = column.column().next().fromOrNull();
        if (from != null
                && read.contract()
                        .table(column.table())
                        .flatMap(table -> table.column(from))
                        .isEmpty()) {
            column.line()
                    .fault(
                            "Next",
                            "In the next period this is to hold what stood in '" + from + "', which is no column of "
                                    + column.table() + ".",
                            "Name one of its columns.");
        }
    }

    private void choices(@Nullable Choices choices, SheetLine line) {
        if (choices instanceof Choices.InColumn column && !exists(column)) {
            line.fault(
                    "Choices",
                    "The choices point at " + column + ", which this template does not have.",
                    "Name a table and a column of this template, or list the choices with semicolons.");
        }
        if (choices instanceof Choices.Listed listed && !fits(listed)) {
            line.fault(
                    "Choices",
                    "Excel takes no list of more than 255 characters, and no comma inside a choice.",
                    "Put the choices in a table of their own and write Table[Column] here.");
        }
    }

    private boolean exists(Choices.InColumn choices) {
        return read.contract()
                .table(choices.table())
                .flatMap(table -> table.column(choices.column()))
                .isPresent();
    }

    private static boolean fits(Choices.Listed listed) {
        return String.join(",", listed.choices()).length() <= LONGEST_LIST
                && listed.choices().stream().noneMatch(choice -> choice.contains(","));
    }
}
