package uk.safersheets.check.structure;

import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;

/** Links to other files, and sheets of macros: what a workbook should not carry when it is shared. */
public final class Links implements Checker {
    private static final String RULE = "V020";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        var observations = inspection.submission().observations();
        var links = observations.stream()
                .filter(seen -> seen.kind() == Observation.Kind.EXTERNAL_LINK)
                .map(Observation::where)
                .distinct()
                .toList();
        if (!links.isEmpty()) {
            faults.add(Finding.of(RULE, Severity.NOTE)
                    .message("This workbook links to " + CellList.and(links) + ".")
                    .fix("Replace the links with values before sharing.")
                    .build());
        }
        observations.stream()
                .filter(seen -> seen.kind() == Observation.Kind.MACRO_SHEET)
                .forEach(seen -> faults.add(Finding.of(RULE, Severity.NOTE)
                        .sheet(seen.sheet())
                        .message("This sheet holds macros.")
                        .fix("Remove it before sharing.")
                        .build()));
    }
}
