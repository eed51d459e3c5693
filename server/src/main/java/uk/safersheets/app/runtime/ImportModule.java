package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.imports.ImportJobs;
import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.app.imports.KeepImport;
import uk.safersheets.app.imports.ReadOrder;
import uk.safersheets.app.imports.SayNames;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.ImportNames;
import uk.safersheets.store.imports.Imports;

/** Figures that others publish. */
public record ImportModule(
        ImportedFigures figures, Imports kept, KeepImport keep, ImportJobs jobs, SayNames names) {

    static ImportModule of(Database database, Clock clock) {
        var imports = new Imports(database);
        var keep = new KeepImport(new ReadOrder(imports), imports, clock);
        return new ImportModule(
                new ImportedFigures(imports),
                imports,
                keep,
                new ImportJobs(keep, clock),
                new SayNames(new ImportNames(database), clock));
    }
}
