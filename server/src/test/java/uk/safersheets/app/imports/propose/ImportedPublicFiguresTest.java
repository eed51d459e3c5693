package uk.safersheets.app.imports.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.app.imports.ImportOrder;
import uk.safersheets.app.imports.ImportedFigures;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.MadeImport;

/** What a workbook's words mean among the figures that were imported, and where each came from. */
class ImportedPublicFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 6, 30);

    private Database database;
    private Imports imports;
    private PublicFigures figures;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
        imports = new Imports(database);
        figures = new ImportedPublicFigures(new ImportedFigures(imports), "Charnwood");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void street(String... months) {
        var made = MadeImport.of(ImportKind.POLICE_UK);
        for (var month : months) {
            made.month(month)
                    .count("Charnwood", "Robbery", 10)
                    .count("Charnwood", "Bicycle theft", 20)
                    .count("Charnwood", "Vehicle crime", 100)
                    .count("Charnwood", "Anti-social behaviour", 300);
        }
        made.keptIn(imports);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"Robbery, 30", "Cycle Theft, 60", "All Crime, 390", "robbery, 30"})
    void aLabelOfTheTableIsTheSumOverTheMonths(String label, long count) {
        street("2019-04", "2019-05", "2019-06");

        var answer = figures.count("CHARNWOOD", label, FIRST, LAST);

        assertEquals(count, answer.amountOrNull(), answer.words());
        assertTrue(
                answer.words()
                        .startsWith("data.police.uk street files, import 1 of 2 November 2026 (police-uk.csv,"
                                + " LSOA 2011, 20.0% of rows not placed)"),
                answer.words());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Charnwood, Theft from Vehicles, publishes vehicle crime whole",
        "Charnwood, Hate crime, nothing called \"Hate crime\"",
        "Melton, Robbery, have no area of the name Melton",
    })
    void whatCannotBeToldIsNeverAShareAndSaysWhy(String area, String label, String why) {
        street("2019-04", "2019-05", "2019-06");

        var answer = figures.count(area, label, FIRST, LAST);

        assertNull(answer.amountOrNull());
        assertTrue(answer.words().contains(why), answer.words());
    }

    @Test
    void aMissingMonthIsMissingAndNotZero() {
        street("2019-04", "2019-06");

        var answer = figures.count("Charnwood", "Robbery", FIRST, LAST);

        assertNull(answer.amountOrNull());
        assertEquals(
                "data.police.uk street files have nothing for 1 May 2019 to 31 May 2019, which is not zero",
                answer.words());
    }

    @Test
    void theHomeOfficesTablesGoBeforeStreetFiles() {
        street("2019-04", "2019-05", "2019-06");
        MadeImport.of(ImportKind.HOME_OFFICE)
                .geography("")
                .period(Period.ofQuarter(2019, 1))
                .count("Charnwood", "Robbery of personal property", 25)
                .count("Charnwood", "Robbery of business property", 7)
                .keptIn(imports);

        var answer = figures.count("Charnwood", "Robbery", FIRST, LAST);

        assertEquals(32L, answer.amountOrNull());
        assertTrue(answer.words().startsWith("Home Office tables, import 2"), answer.words());
    }

    @Test
    void aPartnershipThatSentNothingForAQuarterIsNotZero() {
        MadeImport.of(ImportKind.HOME_OFFICE)
                .geography("")
                .period(Period.ofQuarter(2019, 1))
                .count("Melton", "Shoplifting", 25)
                .period(Period.ofQuarter(2019, 2))
                .count("Melton", "Shoplifting", 3)
                .count("Charnwood", "Shoplifting", 7)
                .keptIn(imports);

        var answer = figures.count("Charnwood", "Shoplifting", FIRST, LAST);

        assertNull(answer.amountOrNull());
        assertEquals("Home Office tables have nothing for Charnwood in 2019-20 Q1, which is not zero", answer.words());
    }

    @Test
    void residentsAreThoseOfTheLatestYearBefore() {
        MadeImport.of(ImportKind.POPULATION)
                .geography("")
                .period(Period.ofMidYear(2016))
                .count("Charnwood", "Residents", 179_389)
                .period(Period.ofMidYear(2020))
                .count("Charnwood", "Residents", 188_416)
                .keptIn(imports);

        var residents = figures.residents("Charnwood", LAST);

        assertEquals(2016, residents.year());
        assertEquals(179_389L, Objects.requireNonNull(residents.answer().amountOrNull()));
        assertTrue(
                residents.answer().words().startsWith("residents in the middle of 2016, mid-year estimates, import 1"),
                residents.answer().words());
    }

    @Test
    void whatWasImportedForEveryPartnershipCountsForEach() {
        MadeImport.of(ImportKind.HOME_OFFICE)
                .partnership(ImportOrder.EVERYBODY)
                .geography("")
                .period(Period.ofQuarter(2019, 1))
                .count("Charnwood", "Robbery", 32)
                .keptIn(imports);

        assertEquals(32L, figures.count("Charnwood", "Robbery", FIRST, LAST).amountOrNull());
    }

    @Test
    void ofAnotherPartnershipNothingIsKnown() {
        street("2019-04", "2019-05", "2019-06");

        assertTrue(new ImportedPublicFigures(new ImportedFigures(imports), "Melton").isEmpty());
    }
}
