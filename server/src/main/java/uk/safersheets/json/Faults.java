package uk.safersheets.json;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.contract.Fault;
import uk.safersheets.contract.FaultyTemplate;

/** What is wrong with one text file, gathered while it is read. */
final class Faults {
    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /** Notes a fault at a line (from 1) and a path such as {@code tables[0].columns[2].type}; empty for the whole. */
    void add(int line, String path, String message, String fix) {
        faults.add(new Fault(file + ", line " + line + (path.isEmpty() ? "" : " (" + path + ")"), message, fix));
    }

    /** @throws FaultyTemplate with everything noted, when there is anything */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new FaultyTemplate(faults);
        }
    }
}
