package uk.safersheets.store.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.verification.Verification;

/** Imports are numbered, never changed, and kept whole or not at all. */
@BothStores
class ImportsTest {
    private Database database;
    private Imports imports;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = StoreKind.open(folder);
        imports = new Imports(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void numbersThoseOfEachPartnership() {
        var first = month("2019-04").id("a").keptIn(imports);
        var other = month("2019-04").id("b").partnership("Melton").keptIn(imports);
        var second = month("2019-05").id("c").keptIn(imports);

        assertEquals(List.of(1, 1, 2), List.of(first.number(), other.number(), second.number()));
        assertEquals(List.of("c", "a"), ids(imports.list(Long.MAX_VALUE, 9, "Charnwood"::equals)));
        assertEquals(List.of("a"), ids(imports.list(second.event(), 9, "Charnwood"::equals)));
        assertEquals(List.of("c"), ids(imports.list(Long.MAX_VALUE, 1, any -> true)));
    }

    @Test
    void givesBackWhatWasKept() {
        var made = month("2019-04").count("Shelthorpe", "Burglary", 3).id("a").made();

        var kept = imports.keep(made, Imports.Writing.ALONE);

        assertEquals(kept, imports.find("a").orElseThrow());
        assertEquals(made.result().files(), kept.files());
        assertEquals(made.result().unplaced(), kept.unplaced());
        assertEquals(made.result().counts(), imports.counts(kept.event()));
        assertEquals(10, kept.rows());
        assertEquals(MadeImport.NOON, kept.at());
        assertTrue(imports.find("b").isEmpty());
    }

    @Test
    void saysWhatACorrectedMonthReplacesAndKeepsBoth() {
        var before = month("2019-05")
                .count("Shelthorpe", "Burglary", 1000)
                .count("Shelthorpe", "Robbery", 198)
                .month("2019-06")
                .count("Shelthorpe", "Burglary", 7)
                .id("a")
                .keptIn(imports);
        var after = month("2019-05")
                .count("Shelthorpe", "Burglary", 1005)
                .count("Ashby", "Drugs", 1)
                .count("Shelthorpe", "Robbery", 198)
                .id("b")
                .keptIn(imports);

        assertEquals(List.of(), before.replaced());
        var replaced = after.replaced().get(0);
        assertEquals(1, after.replaced().size());
        assertEquals("2019-05", replaced.period().name());
        assertEquals(
                List.of(1204L, 1L, 1198L, 2L),
                List.of(replaced.total(), (long) replaced.earlier(), replaced.was(), replaced.differing()));
        assertEquals(3, imports.counts(before.event()).size(), "the earlier one stays");
    }

    @Test
    void replacesNothingOfAnotherGeographyKindOrPartnership() {
        month("2019-05").count("Shelthorpe", "Burglary", 1).keptIn(imports);

        assertEquals(
                List.of(), month("2019-05").geography("beat").keptIn(imports).replaced());
        assertEquals(
                List.of(),
                month("2019-05").partnership("Melton").keptIn(imports).replaced());
        assertEquals(
                List.of(),
                MadeImport.of(ImportKind.HOME_OFFICE)
                        .month("2019-05")
                        .keptIn(imports)
                        .replaced());
    }

    @Test
    void leavesNothingOfOneThatIsStoppedWhileItIsWritten() {
        var large = month("2019-05");
        for (int area = 0; area < 10_000; area++) {
            large.count("Area " + area, "Burglary", area);
        }

        assertThrows(
                CancellationException.class,
                () -> imports.keep(large.id("a").made(), (done, of) -> {
                    if (of == 10_000 && done > 4_000) {
                        throw new CancellationException();
                    }
                }));

        assertTrue(imports.find("a").isEmpty());
        for (String table : List.of("import", "import_file", "import_period", "import_count", "event", "seal")) {
            assertEquals(0, rows(table), table);
        }
        assertEquals(1, large.keptIn(imports).number(), "the next one has the number that was free");
    }

    @Test
    void findsCountsByPeriodAreaAndType() {
        var kept = month("2019-05")
                .count("Ashby", "Burglary", 1)
                .count("Shelthorpe", "Burglary", 2)
                .count("Shelthorpe", "Robbery", 3)
                .keptIn(imports);
        var holdings = imports.holdings("charnwood", ImportKind.POLICE_UK);

        assertEquals(3, imports.counts(holdings, Set.of(), Set.of()).size());
        assertEquals(
                List.of(new Count("Shelthorpe", "2019-05", "Robbery", 3)),
                imports.counts(holdings, Set.of("Shelthorpe", "Nowhere"), Set.of("Robbery")));
        assertEquals(Set.of("Ashby", "Shelthorpe"), imports.areas(kept.event()));
        assertEquals(Set.of("Burglary", "Robbery"), imports.types(kept.event()));
        assertEquals(
                List.of(new Count("", "2019-05", "Burglary", 3), new Count("", "2019-05", "Robbery", 3)),
                imports.totals(kept.event()));
        assertEquals(List.of(), new Verification(database).run(null).damage());
    }

    private static MadeImport month(String month) {
        return MadeImport.of(ImportKind.POLICE_UK).month(month);
    }

    private static List<String> ids(List<StoredImport> imports) {
        return imports.stream().map(StoredImport::id).toList();
    }

    private long rows(String table) {
        return database.read("count", connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM " + table)) {
                return Rows.number(select);
            }
        });
    }
}
