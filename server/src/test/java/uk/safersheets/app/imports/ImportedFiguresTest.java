package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.store.imports.MadeImport.day;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.MadeImport;

/** Of each period the newest import counts; what nobody published is missing and never zero. */
class ImportedFiguresTest {
    private Database database;
    private Imports imports;
    private ImportedFigures figures;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
        imports = new Imports(database);
        figures = new ImportedFigures(imports);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesEachPeriodFromTheNewestImportThatHasIt() {
        police().month("2019-04")
                .count("Shelthorpe", "Burglary", 4)
                .month("2019-05")
                .count("Shelthorpe", "Burglary", 5)
                .keptIn(imports);
        police().month("2019-05").count("Shelthorpe", "Burglary", 50).keptIn(imports);

        var found = quarter();

        assertEquals(
                List.of(1, 2),
                found.periods().stream().map(held -> held.source().number()).toList());
        assertEquals(
                List.of(4L, 50L),
                found.counts().stream().map(count -> count.count()).toList());
        assertEquals(List.of(new Figures.Gap(day("2019-06-01"), day("2019-06-30"))), found.gaps());
        var sum = found.sum("Shelthorpe", "Burglary");
        assertEquals(OptionalLong.empty(), sum.count(), "June is missing");
        assertEquals(found.gaps(), sum.gaps());
    }

    @Test
    void tellsZeroFromNotKnown() {
        police().month("2019-04")
                .count("Shelthorpe", "Burglary", 4)
                .count("Ashby", "Robbery", 1)
                .month("2019-05")
                .month("2019-06")
                .keptIn(imports);
        var april = Period.of(java.time.YearMonth.of(2019, 4));

        var found = quarter();

        assertEquals(OptionalLong.of(0), found.count("Shelthorpe", "Robbery", april));
        assertEquals(OptionalLong.empty(), found.count("Nowhere", "Robbery", april));
        assertEquals(OptionalLong.empty(), found.count("Shelthorpe", "Drugs", april));
        assertEquals(OptionalLong.of(4), found.sum("Shelthorpe", "Burglary").count());
        assertEquals(3, found.sum("Nowhere", "Burglary").unknown().size());
    }

    @Test
    void aPartnershipWithoutARowInAQuarterIsNotZero() {
        MadeImport.of(ImportKind.HOME_OFFICE)
                .geography("csp")
                .period(Period.ofQuarter(2019, 1))
                .count("Charnwood", "Robbery", 4)
                .count("Melton", "Arson", 1)
                .period(Period.ofQuarter(2019, 2))
                .count("Charnwood", "Robbery", 5)
                .keptIn(imports);
        var found = figures.figures(new FiguresQuery(
                "Charnwood", ImportKind.HOME_OFFICE, "csp", Set.of(), Set.of(), day("2019-04-01"), day("2019-09-30")));

        assertEquals(OptionalLong.empty(), found.count("Melton", "Arson", Period.ofQuarter(2019, 2)));
        assertEquals(OptionalLong.empty(), found.sum("Melton", "Arson").count());
        assertEquals(OptionalLong.of(0), found.count("Charnwood", "Arson", Period.ofQuarter(2019, 2)));
        assertEquals(OptionalLong.of(9), found.sum("Charnwood", "Robbery").count());
    }

    @Test
    void neverJoinsTwoGeographies() {
        police().month("2019-04").count("Shelthorpe", "Burglary", 4).keptIn(imports);
        police().geography("beat")
                .month("2019-05")
                .count("Shelthorpe", "Burglary", 5)
                .keptIn(imports);

        assertEquals(List.of("beat", "ward"), figures.geographies("Charnwood CSP", ImportKind.POLICE_UK));
        assertEquals(1, quarter().periods().size());
        assertEquals(List.of(), figures.geographies("Melton", ImportKind.POLICE_UK));
    }

    @Test
    void findsTheFamilyGroupOfADay() {
        group("2018-04-01", "Ashfield");
        group("2019-04-01", "Bassetlaw");

        assertEquals("Ashfield", member("2019-03-31"));
        assertEquals("Bassetlaw", member("2019-04-01"));
        assertTrue(figures.familyGroup("Charnwood", day("2018-03-31")).isEmpty());
    }

    @Test
    void findsTheNewestLookupToAnArea() {
        lookup("ward", "Shelthorpe");
        lookup("beat", "61");
        lookup("ward", "Ashby");

        assertEquals(
                "Ashby",
                figures.lookup("Charnwood", "ward")
                        .orElseThrow()
                        .members()
                        .get(0)
                        .group());
        assertEquals(
                "61",
                figures.lookup("Charnwood", "beat")
                        .orElseThrow()
                        .members()
                        .get(0)
                        .group());
    }

    @Test
    void findsResidentsOfTheLatestYearThatIsNotLater() {
        residents(2016, 177_000);
        residents(2018, 183_000);
        residents(2018, 183_971);

        assertEquals(
                183_971,
                figures.residents("Charnwood", "Charnwood", 2019).orElseThrow().people());
        var earlier = figures.residents("Charnwood", "Charnwood", 2017).orElseThrow();
        assertEquals(List.of(2016, 1), List.of(earlier.year(), earlier.source().number()));
        assertTrue(figures.residents("Charnwood", "Charnwood", 2015).isEmpty());
        assertTrue(figures.residents("Charnwood", "Melton", 2019).isEmpty());
    }

    private Figures quarter() {
        return figures.figures(new FiguresQuery(
                "Charnwood", ImportKind.POLICE_UK, "ward", Set.of(), Set.of(), day("2019-04-01"), day("2019-06-30")));
    }

    private static MadeImport police() {
        return MadeImport.of(ImportKind.POLICE_UK);
    }

    private void group(String date, String member) {
        MadeImport.of(ImportKind.FAMILY_GROUP)
                .vintage(date)
                .geography("")
                .member(member, "Charnwood")
                .keptIn(imports);
    }

    private void lookup(String geography, String to) {
        MadeImport.of(ImportKind.AREA_LOOKUP)
                .geography(geography)
                .member("E01025670", to)
                .keptIn(imports);
    }

    private void residents(int year, long people) {
        MadeImport.of(ImportKind.POPULATION)
                .period(Period.ofMidYear(year))
                .count("Charnwood", "Residents", people)
                .keptIn(imports);
    }

    private String member(String day) {
        return figures.familyGroup("Charnwood", day(day))
                .orElseThrow()
                .members()
                .get(0)
                .name();
    }
}
