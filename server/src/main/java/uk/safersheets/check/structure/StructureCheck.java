package uk.safersheets.check.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableHeadings;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/** Whether a workbook has the template's tables, headings and named cells at all; cells come after that. */
public final class StructureCheck {
    private static final String VERSION = "V001";
    private static final String MISSING = "V002";

    private final Contract contract;
    private final Submission submission;
    private final List<Finding> findings = new ArrayList<>();

    private StructureCheck(Contract contract, Submission submission) {
        this.contract = contract;
        this.submission = submission;
    }

    /** What is wrong with the frame; empty when the cells can be looked at. */
    public static List<Finding> faults(Contract contract, Submission submission) {
        var frame = new StructureCheck(contract, submission);
        frame.lookAtTemplate();
        if (frame.findings.isEmpty()) {
            contract.tables().forEach(frame::lookAtTable);
            frame.lookAtFields();
        }
        return frame.findings;
    }

    private void lookAtTemplate() {
        if (!submission.template().equals(contract.template())) {
            findings.add(Finding.of(VERSION, Severity.ERROR)
                    .message("This workbook was made from the template " + submission.template() + ", not from "
                            + contract.template() + ".")
                    .fix("Choose that template, or open the " + contract.title() + " workbook.")
                    .build());
        }
    }

    private void lookAtFields() {
        for (var field : contract.fields()) {
            if (submission.field(field.name()).isEmpty()) {
                findings.add(Finding.of(MISSING, Severity.ERROR)
                        .sheet(field.at().sheet())
                        .label(field.label())
                        .message("The named cell " + field.name() + " is missing or has been renamed.")
                        .fix("Restore it from the template, where it is "
                                + field.at().a1() + ".")
                        .build());
            }
        }
    }

    private void lookAtTable(Table table) {
        var sent = submission.table(table.name());
        if (sent.isPresent()) {
            findings.addAll(new TableHeadings(table, sent.get()).faults());
            return;
        }
        var other = renamed(table);
        findings.add(Finding.of(MISSING, Severity.ERROR)
                .sheet(other.map(SheetTable::sheet).orElse(table.sheet()))
                .table(table.name())
                .message(other.map(found -> "The table " + table.name() + " is missing, but the table " + found.name()
                                + " has its headings.")
                        .orElse("The table " + table.name() + " is missing or has been renamed."))
                .fix(other.map(found -> "Rename " + found.name() + " to " + table.name() + " under Table Design.")
                        .orElse("Restore it from the template."))
                .build());
    }

    /** A table of another name with all the headings of the missing one. */
    private Optional<SheetTable> renamed(Table table) {
        Set<String> wanted = new HashSet<>();
        table.columns().stream().map(Column::name).map(Texts::key).forEach(wanted::add);
        return submission.tables().values().stream()
                .filter(other -> contract.table(other.name()).isEmpty())
                .filter(other -> other.columns().keySet().containsAll(wanted))
                .findFirst();
    }
}
