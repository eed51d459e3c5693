package uk.safersheets.app.runtime;

import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;

/** Figures that others publish. */
public record ImportModule(ImportedFigures figures) {

    static ImportModule of(Database database) {
        return new ImportModule(new ImportedFigures(new Imports(database)));
    }
}
