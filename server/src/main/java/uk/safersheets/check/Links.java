package uk.safersheets.check;

import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Severity;

/** Links to other files, and sheets of macros: what a workbook should not carry when it is shared. */
final class Links implements Checker {
    private static final String RULE = "V020";

    @Override
    public void look(Inspection inspection, Faults faults) {
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
