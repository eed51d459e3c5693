package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Observation.Kind;

/** What is true of a whole workbook: other files it reads from, and sheets of the kind that carry programs. */
final class FileObservations {
    private FileObservations() {}

    static List<Observation> of(WorkbookFile file) {
        var remarks = new ArrayList<Observation>();
        file.outside().forEach(target -> remarks.add(new Observation(Kind.EXTERNAL_LINK, "", target)));
        for (var sheet : file.outline().sheets()) {
            if (sheet.isMacroSheet()) {
                remarks.add(new Observation(Kind.MACRO_SHEET, sheet.name(), ""));
            }
        }
        return remarks;
    }
}
