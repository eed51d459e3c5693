package uk.safersheets.app.runtime;

import java.io.IOException;
import java.time.Clock;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.imports.ImportJobs;
import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.app.imports.KeepImport;
import uk.safersheets.app.imports.ReadOrder;
import uk.safersheets.app.imports.SayNames;
import uk.safersheets.app.imports.propose.FillFigures;
import uk.safersheets.app.imports.propose.ImportedPublicFigures;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.imports.ImportNames;
import uk.safersheets.store.imports.Imports;

/** Figures that others publish. */
public record ImportModule(
        ImportedFigures figures, Imports kept, KeepImport keep, ImportJobs jobs, SayNames names, FillFigures fill) {

    static ImportModule of(Database database, ReadWorkbook workbooks, Nodes nodes, Clock clock) {
        var imports = new Imports(database);
        var figures = new ImportedFigures(imports);
        var names = new SayNames(new ImportNames(database), clock);
        var keep = keep(database, clock);
        return new ImportModule(
                figures,
                imports,
                keep,
                new ImportJobs(keep, nodes.imports(), workbooks.measures(), clock),
                names,
                new FillFigures(workbooks, partnership -> new ImportedPublicFigures(figures, partnership)));
    }

    private static KeepImport keep(Database database, Clock clock) {
        var imports = new Imports(database);
        return new KeepImport(new ReadOrder(imports, new SayNames(new ImportNames(database), clock)), imports, clock);
    }

    /** Work on the imports that are kept in a folder. */
    @FunctionalInterface
    public interface Work {
        void on(KeepImport keep, Imports imports) throws IOException;
    }

    /**
     * Does something about the imports kept in a store, also while a service is running on it; one that holds nothing yet
     * is begun.
     */
    public static void within(StoreAddress store, Clock clock, Work work) throws IOException {
        try (var database = Database.open(store)) {
            work.on(keep(database, clock), new Imports(database));
        }
    }
}
