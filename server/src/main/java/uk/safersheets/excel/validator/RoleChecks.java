package uk.safersheets.excel.validator;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import uk.safersheets.contract.ColumnPurpose;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.read.ContractPart;
import uk.safersheets.excel.read.SheetLine;
import uk.safersheets.excel.validator.ReadContract.Told;

/** Whether every role is given once and where it belongs, and whether the roles that are needed are given. */
record RoleChecks(ReadContract read, List<TemplateFault> faults) {
    void run() {
        fields();
        Map<TableRole, String> given = new EnumMap<>(TableRole.class);
        for (var told : read.tables()) {
            var role = told.part().roleOrNull();
            if (role != null) {
                once(given, role, role.word(), told.line());
                columnsNeeded(told, role);
            }
            columns(told.part());
        }
    }

    private void fields() {
        Map<FieldRole, String> given = new EnumMap<>(FieldRole.class);
        for (var told : read.fields()) {
            var role = told.part().roleOrNull();
            if (role != null) {
                once(given, role, role.word(), told.line());
            }
        }
        Arrays.stream(FieldRole.values())
                .filter(role -> role.isNeeded() && read.contract().field(role).isEmpty())
                .forEach(role -> faults.add(new TemplateFault(
                        ContractPart.FIELDS.sheet,
                        "The field " + role.usualName() + " is missing.",
                        "Add it to this sheet and name its cell " + role.usualName() + ", or write " + role.word()
                                + " under Role of the field that it is: every template has it.")));
    }

    private void columns(Table table) {
        Map<TableColumnRole, String> given = new EnumMap<>(TableColumnRole.class);
        for (var told : read.columns()) {
            var purpose = told.column().purposeOrNull();
            if (purpose != null && told.table().equalsIgnoreCase(table.name())) {
                known(table, purpose, told.line());
                if (!purpose.role().isRepeated()) {
                    once(given, purpose.role(), purpose.word(), told.line());
                }
            }
        }
    }

    private static void known(Table table, ColumnPurpose purpose, SheetLine line) {
        var role = purpose.role();
        boolean isKnown = role.isUsual()
                || table.roleOrNull() != null && table.roleOrNull().knows(role);
        if (!isKnown) {
            line.fault(
                    ContractPart.ROLE,
                    "The role " + purpose.word() + " is none of a column of " + table.name() + ", "
                            + (table.roleOrNull() == null
                                    ? "which has no role itself."
                                    : "whose role is " + table.roleOrNull().word() + "."),
                    "Clear it, or give the table the role it belongs to on " + ContractPart.TABLES.sheet + ".");
        }
    }

    private static void columnsNeeded(Told<Table> told, TableRole role) {
        for (var needed : EnumSet.allOf(TableColumnRole.class)) {
            if (role.needs(needed) && told.part().column(needed).isEmpty()) {
                told.line()
                        .fault(
                                ContractPart.ROLE,
                                "The table " + told.part().name() + " has the role " + role.word()
                                        + ", and none of its columns has the role " + needed.word() + ".",
                                "Write " + needed.word() + " under Role of the column that it is, on "
                                        + ContractPart.COLUMNS.sheet + ".");
            }
        }
    }

    private static <T> void once(Map<T, String> given, T role, String word, SheetLine line) {
        var before = given.putIfAbsent(role, line.place(ContractPart.ROLE));
        if (before != null) {
            line.fault(
                    ContractPart.ROLE,
                    "The role " + word + " is given a second time; " + before + " has it.",
                    "Clear one.");
        }
    }
}
