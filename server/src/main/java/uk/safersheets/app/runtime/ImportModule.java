package uk.safersheets.app.runtime;

import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.app.imports.propose.FillFigures;
import uk.safersheets.app.imports.propose.ImportedPublicFigures;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;

/** Figures that others publish. */
public record ImportModule(ImportedFigures figures, FillFigures fill) {

    static ImportModule of(Database database, ReadWorkbook workbooks) {
        var figures = new ImportedFigures(new Imports(database));
        return new ImportModule(
                figures, new FillFigures(workbooks, partnership -> new ImportedPublicFigures(figures, partnership)));
    }
}
