package uk.safersheets.excel.validator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.SheetLine;

/** Whether every name is given once. */
record NameChecks(ReadContract read, List<TemplateFault> faults) {
    void run() {
        Map<String, String> given = new HashMap<>();
        for (var table : read.tables()) {
            once(given, table.line(), "Table", table.part().name());
        }
        for (var field : read.fields()) {
            once(given, field.line(), "Field", field.part().name());
        }
        columns();
    }

    private static void once(Map<String, String> given, SheetLine line, String heading, String name) {
        var before = given.putIfAbsent(Texts.key(name), line.place(heading));
        if (before != null) {
            line.fault(heading, "The name " + name + " is given a second time; " + before + " has it.", "Delete one.");
        }
    }

    private void columns() {
        Set<String> given = new HashSet<>();
        for (var column : read.columns()) {
            var name = column.column().name();
            if (!given.add(Texts.key(column.table()) + "[" + Texts.key(name) + "]")) {
                column.line()
                        .fault(
                                "Column",
                                "The column '" + name + "' of " + column.table() + " is listed a second time.",
                                "Delete one of the two rows.");
            }
        }
    }
}
