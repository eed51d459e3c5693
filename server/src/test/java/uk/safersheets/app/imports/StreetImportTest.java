package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.StreetFiles;

/** Street files of data.police.uk, counted: every row is in an area or unplaced, and what is missing is no zero. */
class StreetImportTest {
    private static final String LEICESTERSHIRE = "Leicestershire Police";
    private static final String KENT = "Kent Police";
    private static final String TRANSPORT = "British Transport Police";

    private static int ids;

    @TempDir
    Path folder;

    private static ImportResult read(Path... files) {
        return Imports.read(ImportKind.POLICE_UK, files);
    }

    private static String row(String month, String force, String code, String name, String type) {
        return "c" + ++ids + "," + month + "," + force + "," + force + ",-1.2,52.7,On or near Park Road," + code + ","
                + name + "," + type + ",Under investigation,";
    }

    private Path street(String name, String... rows) throws IOException {
        return Imports.file(folder, name, StreetFiles.HEADINGS + "\n" + String.join("\n", rows));
    }

    @ParameterizedTest(name = "{0} rows of the census of {1}")
    @CsvSource({"5000, 2011, LSOA 2011", "5000, 2021, LSOA 2021", "60000, 2011, LSOA 2011"})
    void countsWhatAGeneratedFileHolds(int rows, int census, String vintage) throws IOException {
        var street = new StreetFiles(rows, census);
        var result = read(
                street.write(folder, "2019-04", LEICESTERSHIRE, rows),
                street.write(folder, "2019-05", LEICESTERSHIRE, rows / 10));

        assertEquals(street.counts(), Imports.counts(result));
        assertEquals(
                Map.of("no location", street.withoutLocation()),
                result.unplaced().reasons());
        assertEquals(vintage, result.vintage());
        assertEquals(
                List.of((long) rows, rows / 10L),
                result.files().stream().map(file -> file.rows()).toList());
        assertEquals(
                List.of("2019-04", "2019-05"),
                result.periods().stream().map(one -> one.name()).toList());
    }

    @Test
    void countsWhatLiesOutsideThePartnershipApart() throws IOException {
        var street = new StreetFiles(7, 2011);
        var file = street.write(folder, "2019-04", LEICESTERSHIRE, 3_000);
        var inside = new TreeMap<>(street.counts());
        inside.keySet().removeIf(key -> !key.startsWith("Charnwood|"));
        long placed = inside.values().stream().mapToLong(Long::longValue).sum();

        var result = Imports.read(ImportKind.POLICE_UK, Imports.of("Charnwood"), file);

        assertEquals(inside, Imports.counts(result));
        assertEquals(
                Map.of(
                        "no location",
                        street.withoutLocation(),
                        "outside Charnwood",
                        3_000 - placed - street.withoutLocation()),
                result.unplaced().reasons());
    }

    @Test
    void aCrimeThatStandsTwiceInAFileIsCountedAndSaid() throws IOException {
        String crime = row("2019-04", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Burglary");
        String other = row("2019-04", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Burglary");
        String incident = ",2019-04," + LEICESTERSHIRE + "," + LEICESTERSHIRE
                + ",-1.2,52.7,On or near Park Road,E01025670,Charnwood 001A,Anti-social behaviour,,";

        var result = read(street("twice.csv", crime, other, crime, incident, incident));

        assertEquals(
                Map.of("Charnwood|2019-04|Anti-social behaviour", 2L, "Charnwood|2019-04|Burglary", 3L),
                Imports.counts(result));
        assertEquals(
                List.of("1 row of twice.csv has the Crime ID of an earlier row. All are counted; if the file was put"
                        + " together twice, get it again."),
                result.notes().stream()
                        .filter(note -> note.contains("Crime ID"))
                        .toList());
    }

    @Test
    void aPartnershipThatIsInNoRowIsRefused() throws IOException {
        var file = street("a.csv", row("2019-04", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Burglary"));

        var refused = assertThrows(
                BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, Imports.of("Charnwod"), file));

        assertEquals("No row lies in Charnwod. The files have rows in Charnwood.", refused.getMessage());
    }

    @Test
    void aMissingMonthIsMissingAndNeverZero() throws IOException {
        var result = read(
                street("2019-04-x-street.csv", row("2019-04", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Drugs")),
                street("2019-07-x-street.csv", row("2019-07", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Drugs")),
                street("2019-05-y-street.csv", row("2019-05", KENT, "E01016000", "Medway 001A", "Drugs")));

        assertEquals(
                List.of("2019-04", "2019-05", "2019-07"),
                result.periods().stream().map(one -> one.name()).toList());
        assertTrue(result.notes()
                .contains(
                        "No data is published for Leicestershire Police in May 2019 and June 2019. This is not zero."));
        assertTrue(
                result.notes()
                        .contains(
                                "No data is published for Kent Police in April 2019, June 2019 and July 2019. This is not zero."));
        assertTrue(result.counts().stream().allMatch(one -> one.count() > 0));
    }

    @Test
    void crimesThatOnlyTheRailwayPoliceReportAreNamedAsWhatTheyAre() throws IOException {
        var june = new StringBuilder(StreetFiles.HEADINGS);
        for (int crime = 0; crime < 107; crime++) {
            june.append('\n').append(row("2019-06", TRANSPORT, "E01016000", "Medway 001A", "Other theft"));
        }
        var result = read(
                street("2019-05-kent-street.csv", row("2019-05", KENT, "E01016000", "Medway 001A", "Drugs")),
                Imports.file(folder, "2019-06-btp-street.csv", june.toString()));

        assertEquals(Map.of("Medway|2019-05|Drugs", 1L), Imports.counts(result));
        assertEquals(
                Map.of("reported by British Transport Police", 107L),
                result.unplaced().reasons());
        assertTrue(
                result.notes()
                        .contains("Medway has 107 crimes in June 2019, all reported by British Transport Police:"
                                + " Kent Police published nothing for that month. This is not zero."),
                result.notes().toString());
    }

    @Test
    void aFewRowsOfANeighbouringForceAreNoMonthOfTheAreasOwn() throws IOException {
        var result = read(street(
                "a.csv",
                row("2019-05", KENT, "E01016000", "Medway 001A", "Drugs"),
                row("2019-05", KENT, "E01016000", "Medway 001A", "Burglary"),
                row("2019-06", LEICESTERSHIRE, "E01025670", "Charnwood 001A", "Drugs"),
                row("2019-06", LEICESTERSHIRE, "E01016000", "Medway 001A", "Drugs"),
                row("2019-06", TRANSPORT, "E01016000", "Medway 001A", "Drugs")));

        assertTrue(
                result.notes()
                        .contains(
                                "Medway has 2 crimes in June 2019, all reported by British Transport Police and"
                                        + " Leicestershire Police: Kent Police published nothing for that month. This is not zero."),
                result.notes().toString());
    }

    @Test
    void namesThatChangedAreJoinedAndSaidAndIncidentsAreNoCrimes() throws IOException {
        var result = read(street(
                "a.csv",
                row("2012-04", KENT, "E01016000", "Medway 001A", "Violent crime"),
                row("2013-05", KENT, "E01016000", "Medway 001A", "Violence and sexual offences"),
                row("2012-04", KENT, "E01016000", "Medway 001A", "Public disorder and weapons"),
                row("2012-04", KENT, "E01016000", "Medway 001A", "Anti-social behaviour"),
                row("2012-04", KENT, "E01016000", "Medway 001A", "Moon crime")));

        assertEquals(
                Map.of(
                        "Medway|2012-04|Violence and sexual offences", 1L,
                        "Medway|2013-05|Violence and sexual offences", 1L,
                        "Medway|2012-04|Public disorder and weapons", 1L,
                        "Medway|2012-04|Anti-social behaviour", 1L,
                        "Medway|2012-04|Moon crime", 1L),
                Imports.counts(result));
        var notes = String.join("\n", result.notes());
        assertTrue(notes.contains("1 of \"Violent crime\" was joined to \"Violence and sexual offences\""), notes);
        assertTrue(notes.contains("\"Public disorder and weapons\" (1 row) was divided into"), notes);
        assertTrue(notes.contains("Anti-social behaviour counts incidents (1 row) and not crimes."), notes);
        assertTrue(notes.contains("\"Moon crime\" (1 row) is no type that we know"), notes);
    }

    @Test
    void theLayoutOf2012HasNoAreasAndSaysSo() throws IOException {
        var result = read(new StreetFiles(3, 2011).writeOf2012(folder, "2012-04", KENT, 50));

        assertEquals(List.of(), result.counts());
        assertEquals(
                Map.of("the layout of 2012 names no LSOA", 50L),
                result.unplaced().reasons());
    }

    @Test
    void theSameFileTwiceCountsOnce() throws IOException {
        var file = new StreetFiles(5, 2011).write(folder, "2019-04", LEICESTERSHIRE, 500);
        var copy = Files.copy(file, folder.resolve("copy.csv"));
        var once = read(file);
        var twice = read(file, copy);

        assertEquals(once.counts(), twice.counts());
        assertEquals(once.unplaced(), twice.unplaced());
        assertTrue(
                twice.notes()
                        .contains("copy.csv says the same of Leicestershire Police in April 2019 as"
                                + " 2019-04-leicestershire-street.csv, byte for byte. Its 500 rows were counted once."),
                twice.notes().toString());
    }

    @Test
    void twoFilesThatDifferOnOneMonthAndForceAreRefused() throws IOException {
        var one = street("a.csv", row("2019-04", KENT, "E01016000", "Medway 001A", "Drugs"));
        var other = street("b.csv", row("2019-04", KENT, "E01016000", "Medway 001A", "Burglary"));

        var refused = assertThrows(BadImportException.class, () -> read(one, other));

        assertEquals(
                "a.csv and b.csv both hold Kent Police in April 2019, with 1 and 1 row that differ. Leave out the one"
                        + " that was published earlier.",
                refused.getMessage());
    }

    @Test
    void twoVintagesAreSaid() throws IOException {
        var result = read(
                new StreetFiles(1, 2011).write(folder, "2019-04", LEICESTERSHIRE, 900),
                new StreetFiles(1, 2021).write(folder, "2023-04", LEICESTERSHIRE, 900));

        assertEquals("LSOA 2011 and 2021", result.vintage());
        assertTrue(result.notes().stream()
                .anyMatch(note -> note.startsWith("The months are of two vintages of LSOA: April 2023")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        outcomes          | Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type | bad.csv holds outcomes, in which one crime may stand several times, and no counts of crime. Choose the file of crimes, whose name ends in -street.csv.
        a column missing  | Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA name,Crime type,Last outcome category,Context,Extra | bad.csv does not have the headings of a street file of data.police.uk: it lacks LSOA code, and has besides Extra. Choose the file of crimes, whose name ends in -street.csv.
        another order     | Month,Crime ID,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context | bad.csv does not have the headings of a street file of data.police.uk: they stand in another order. Choose the file of crimes, whose name ends in -street.csv.
        """)
    void unknownHeadingsAreRefusedWithWhatIsMissing(String what, String headings, String message) throws IOException {
        var file = Imports.file(folder, "bad.csv", headings);

        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> read(file)).getMessage());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        2019-04,Kent Police,E01016000,Medway 001A | a.csv, line 2: 4 values where there are 12 headings. The file was cut short or changed; get it again from where it is published.
        c,April,K,K,1,2,x,E01016000,Medway 001A,Drugs,, | a.csv, line 2: Month is "April", which is no month such as 2019-04.
        c,2019-04,,,1,2,x,E01016000,Medway 001A,Drugs,, | a.csv, line 2: Reported by is blank, so the row belongs to no force.
        c,2019-04,K,K,1,2,x,E01016000,Medway 001A,,, | a.csv, line 2: Crime type is blank.
        c,2019-04,K,K,1,2,x,E01016000,"Medway 001A,Drugs,, | a.csv, line 2: 9 values where there are 12 headings. The file was cut short or changed; get it again from where it is published.
        c,2019-04,K,K,1,2,x,E01016000,"Medway" 001A,Drugs,, | a.csv, line 2: a quotation mark is not closed, or a value has no end. Get the file again from where it is published.
        """)
    void aBadRowIsNamedWithItsLine(String row, String message) throws IOException {
        var file = street("a.csv", row);

        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> read(file)).getMessage());
    }

    @Test
    void aFileNamedForAnotherMonthIsRefused() throws IOException {
        var file = street("2019-05-kent-street.csv", row("2019-04", KENT, "E01016000", "Medway 001A", "Drugs"));

        assertEquals(
                "2019-05-kent-street.csv, line 2: Month is 2019-04, but the file is named for 2019-05. Rename it if its"
                        + " rows are right, or get it again.",
                assertThrows(BadImportException.class, () -> read(file)).getMessage());
    }

    @Test
    void repeatedHeadingsOfJoinedFilesAreNoRows() throws IOException {
        var result = read(street(
                "a.csv",
                row("2019-04", KENT, "E01016000", "Medway 001A", "Drugs"),
                StreetFiles.HEADINGS,
                row("2019-05", KENT, "E01016000", "Medway 001A", "Drugs")));

        assertEquals(2, result.files().get(0).rows());
        assertTrue(result.notes().contains("a.csv repeats its headings in 1 row, which was passed over."));
        assertFalse(result.notes().stream().anyMatch(note -> note.contains("Month")));
    }

    @Test
    void aFileWithHeadingsAloneIsNoZero() throws IOException {
        var result = read(Imports.file(folder, "2019-06-kent-street.csv", StreetFiles.HEADINGS));

        assertEquals(
                List.of(
                        "2019-06-kent-street.csv has headings and no rows: nothing is published in it. This is not zero."),
                result.notes());
    }
}
