package uk.safersheets.excel.validator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.SheetLine;

/** Whether the tables of the workbook are those of the contract, column by column, and have their keys. */
record TableChecks(TemplateBook workbook, ReadContract read, List<TemplateFault> faults) {

    void run() {
        columns();
        for (var told : read.tables()) {
            key(told.part(), told.line());
            workbook.table(told.part().name()).ifPresent(table -> headings(table, told.part()));
        }
    }

    private void key(Table table, SheetLine line) {
        if (table.key().isEmpty()) {
            line.fault("Key", "The table " + table.name() + " has no key.", "Name the column a row is known by.");
            return;
        }
        var column = table.column(table.key());
        if (column.isEmpty()) {
            line.fault(
                    "Key",
                    "The key of " + table.name() + " is '" + table.key() + "', which is none of its columns.",
                    "Name one of its columns, or add that column to Contract columns.");
        } else if (table.growing() && column.get().content().entry() != Entry.KEY) {
            line.fault(
                    "Key",
                    "The key of " + table.name() + " is '" + table.key() + "', whose entry is "
                            + column.get().content().entry().word() + ".",
                    "Change its Entry on Contract columns to key.");
        }
    }

    private void headings(TemplateTable table, Table promised) {
        Set<String> seen = new HashSet<>();
        for (var heading : table.headings()) {
            var name = heading.value().toString();
            if (!seen.add(Texts.key(name))) {
                faults.add(new TemplateFault(
                        heading.ref().toString(),
                        "The heading '" + name + "' stands in " + table.name() + " a second time.",
                        "Give each column its own heading."));
            } else if (promised.column(name).isEmpty()) {
                faults.add(new TemplateFault(
                        heading.ref().toString(),
                        "The column '" + name + "' of " + table.name() + " is not in the contract.",
                        "Add a row for it to Contract columns, or delete the column."));
            }
        }
    }

    private void columns() {
        for (var column : read.columns()) {
            var table = workbook.table(column.table());
            if (table.isEmpty() || read.contract().table(column.table()).isEmpty()) {
                if (!column.table().isEmpty()) {
                    column.line()
                            .fault(
                                    "Table",
                                    "Contract tables has no table named " + column.table() + ".",
                                    "Add it there, or correct the name here.");
                }
            } else if (table.get().content().column(column.column().name()).isEmpty()) {
                column.line()
                        .fault(
                                "Column",
                                "The table " + table.get().name() + " has no column '"
                                        + column.column().name() + "'.",
                                "Add a column with that heading to the table, or delete this row.");
            }
        }
    }
}
