package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.app.Person;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.StoredImport;

/** Counts are looked up by names: the longest is kept on both stores, and a longer one on neither. */
@BothStores
class LongNamesTest {
    private static final String LONGEST = "語".repeat(400);

    @Test
    void aNameIsKeptUpToItsLongest(@TempDir Path folder) throws Exception {
        try (var database = StoreKind.open(folder)) {
            var imports = new Imports(database);
            var kept = keep(imports, LONGEST);
            assertEquals(
                    List.of(LONGEST),
                    imports.counts(kept.event()).stream().map(Count::area).toList());

            var refused = assertThrows(BadImportException.class, () -> keep(imports, LONGEST + "語"));
            assertTrue(refused.getMessage().contains("more than 400 characters"), refused.getMessage());
        }
    }

    private static StoredImport keep(Imports imports, String area) throws Exception {
        var month = Period.of(YearMonth.of(2026, 4));
        var result = new ImportResult(
                ImportKind.HOME_OFFICE,
                List.of(),
                "",
                "",
                List.of(month),
                List.of(new Count(area, month.name(), "Burglary", 1)),
                List.of(),
                Unplaced.NONE,
                List.of(),
                List.of());
        var order = new ImportOrder(
                "Charnwood", ImportKind.HOME_OFFICE, ImportOrder.Options.NONE, List.of(), Person.named("Ann", "here"));
        return new KeepImport((any, progress) -> result, imports, Clock.systemUTC())
                .run("id" + area.length(), order, ImportProgress.NONE, Imports.Writing.ALONE);
    }
}
