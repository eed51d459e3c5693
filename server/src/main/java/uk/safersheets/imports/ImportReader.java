package uk.safersheets.imports;

import java.io.IOException;
import java.util.List;

/** Reads the files of one kind. */
@FunctionalInterface
public interface ImportReader {
    /**
     * @param files in the order in which they were named
     * @throws BadImportException when they are not of this kind, or contradict each other
     * @throws ImportCancelledException when nobody wants the answer any more
     */
    ImportResult read(List<ImportFile> files, ImportChoices choices, ImportProgress progress) throws IOException;
}
