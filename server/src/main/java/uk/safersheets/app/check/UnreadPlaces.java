package uk.safersheets.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;

/** Says which of a template's places a snapshot leaves out, and why. A name of somebody's own concerns no template. */
final class UnreadPlaces {
    private static final String MISSING = "V002";
    private static final String OUTSIDE = "V022";

    private UnreadPlaces() {}

    /** @param unread why, by the name of what was not read, whatever its case */
    static List<Finding> of(Map<String, String> unread, Contract contract, Submission submission) {
        var findings = new ArrayList<Finding>();
        for (Field field : contract.fields()) {
            String why = unread.get(field.name());
            if (why != null) {
                findings.add(Finding.of(MISSING, Severity.NOT_CHECKED)
                        .sheet(field.at().sheet())
                        .label(field.label())
                        .message("The named cell " + field.name() + " was not read: " + why + ".")
                        .fix("Let the name stand for its one cell again, under Formulas, Name Manager.")
                        .build());
            }
        }
        var sheets = new TreeSet<String>();
        submission.tables().values().stream().map(SheetTable::sheet).forEach(sheets::add);
        for (String sheet : sheets) {
            String why = unread.get(sheet);
            if (why != null) {
                findings.add(Finding.of(OUTSIDE, Severity.NOT_CHECKED)
                        .sheet(sheet)
                        .message("We did not look outside the tables of " + sheet + ": " + why + ".")
                        .fix("Delete what stands far away from them, or save the workbook and choose the file.")
                        .build());
            }
        }
        return findings;
    }
}
