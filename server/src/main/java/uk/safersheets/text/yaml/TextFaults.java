package uk.safersheets.text.yaml;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;

/** What is wrong with one text file, gathered while it is read. */
public final class TextFaults {
    private final String file;
    private final List<TemplateFault> faults = new ArrayList<>();

    public TextFaults(String file) {
        this.file = file;
    }

    /** Notes a fault at a line (from 1) and a path such as {@code tables[0].columns[2].type}; empty for the whole. */
    void add(int line, String path, String message, String fix) {
        faults.add(
                new TemplateFault(file + ", line " + line + (path.isEmpty() ? "" : " (" + path + ")"), message, fix));
    }

    /** @throws FaultyTemplateException with everything noted, when there is anything */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new FaultyTemplateException(faults);
        }
    }
}
