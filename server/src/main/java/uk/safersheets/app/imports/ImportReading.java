package uk.safersheets.app.imports;

import java.io.IOException;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;

/** Reads what an order names, with what its partnership said before. */
@FunctionalInterface
public interface ImportReading {
    /**
     * @throws uk.safersheets.imports.BadImportException when it cannot be read, with what to do
     * @throws uk.safersheets.imports.ImportCancelledException when progress stopped it
     */
    ImportResult read(ImportOrder order, ImportProgress progress) throws IOException;
}
