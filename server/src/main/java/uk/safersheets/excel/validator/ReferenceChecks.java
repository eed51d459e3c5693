package uk.safersheets.excel.validator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.read.SheetLine;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Reference;

/**
 * Whether the contract has what one formula refers to.
 *
 * @param heading the heading under which the formula stands
 * @param table the table in whose rows it is evaluated; null when it is evaluated in none
 * @param names further names it may use, in small letters
 */
record ReferenceChecks(
        Contract contract,
        SheetLine line,
        String heading,
        @Nullable String table,
        Set<String> names) {

    void check(Formula formula) {
        formula.references().forEach(this::check);
    }

    private void check(Reference reference) {
        if (reference instanceof Reference.ThisRow row) {
            thisRow(row);
        } else if (reference instanceof Reference.Columns columns) {
            columns(columns.table(), columns.first(), columns.last());
        } else if (reference instanceof Reference.Headings headings) {
            columns(headings.table(), headings.first(), headings.last());
        } else if (reference instanceof Reference.Totals totals) {
            line.fault(
                    heading,
                    "The formula refers to the totals row of " + (totals.table() == null ? table : totals.table())
                            + ", and the service reads no totals rows.",
                    "Work the total out in the formula, such as SUBTOTAL(109,Table[Heading]).");
        } else if (reference instanceof Reference.Name name) {
            name(name.name());
        } else if (reference instanceof Reference.Address address) {
            line.fault(
                    heading,
                    "The formula refers to " + address.text() + ", and an address breaks when a row is inserted.",
                    "Refer to a column as Table[Heading] or to a cell by its name.");
        }
    }

    private void thisRow(Reference.ThisRow row) {
        if (table == null || row.table() != null && !row.table().equalsIgnoreCase(table)) {
            line.fault(
                    heading,
                    "The formula refers to this row of a table, but it stands in no row of "
                            + (row.table() == null ? "one" : row.table()) + ".",
                    "Refer to the whole column as Table[Heading].");
        } else {
            columns(table, row.first(), row.last());
        }
    }

    private void columns(@Nullable String named, @Nullable String first, @Nullable String last) {
        var wanted = named == null ? table : named;
        var found = wanted == null ? null : contract.table(wanted).orElse(null);
        if (found == null) {
            missing(wanted == null ? "a column without its table" : "the table " + wanted);
            return;
        }
        for (var column : first == null ? Set.<String>of() : new LinkedHashSet<>(List.of(first, last))) {
            if (found.column(column).isEmpty()) {
                missing("the column '" + column + "' of " + found.name());
            }
        }
    }

    private void name(String name) {
        boolean known = names.contains(name.toLowerCase(Locale.ROOT))
                || contract.field(name).isPresent()
                || contract.table(name).isPresent();
        if (!known) {
            missing("the name " + name);
        }
    }

    private void missing(String what) {
        line.fault(
                heading,
                "The formula refers to " + what + ", which this template does not have.",
                "Correct the reference, or add what is missing.");
    }
}
