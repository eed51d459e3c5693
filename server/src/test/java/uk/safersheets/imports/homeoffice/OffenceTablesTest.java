package uk.safersheets.imports.homeoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.functions.labels.Closeness;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.lineage.AreaLineage;
import uk.safersheets.imports.names.NameMapping;

class OffenceTablesTest {
    private static final String TITLE = "Police recorded crime open data: offences by community safety partnership";

    @ParameterizedTest(name = "{0}: {1}, sheet {2}, year {3}, quarter {4}")
    @CsvSource(delimiter = ';', textBlock = """
        ods ; new ; 2015_16   ; 2015/16     ; 1
        ods ; new ; 2015-16   ; 2015-16     ; Q1
        ods ; old ; 2015_16   ; 201516      ; Q1 (Apr-Jun)
        xlsx; new ; 2015_16   ; 2015/16     ; Q1 (Apr - Jun)
        xlsx; old ; 2015-16   ; 2015/2016   ; Quarter 1
        xlsx; old ; 2015 16   ; 2015_16     ; 1
        rows; new ; x         ; 2015/16     ; 1
        rows; old ; x         ; 2015-16     ; Q1 Apr to Jun
        """)
    void readsEveryLayout(String format, String headings, String sheet, String year, String quarter)
            throws IOException {
        String header = headings.equals("new") ? Tables.NEW : Tables.OLD;
        var tables = new Tables()
                .sheet(
                        sheet.equals("x") ? "x.rows" : sheet,
                        TITLE,
                        header,
                        Tables.full(year, quarter + "|Charnwood|Violence with injury|71"),
                        Tables.full(year, quarter + "|Charnwood|Shoplifting|1,038"));
        var result = read(OffenceOptions.STANDARD, file(tables, format));

        assertEquals(
                List.of(
                        new Count("Charnwood", "2015-16 Q1", "Shoplifting", 1038),
                        new Count("Charnwood", "2015-16 Q1", "Violence with injury", 71)),
                result.counts());
        assertEquals(2, result.files().get(0).rows());
        assertEquals(Map.of(), result.unplaced().reasons());
    }

    @Test
    void aTableWithoutRowsAndARowWithoutATypeAreSaidWithTheirPlace() throws IOException {
        var tables = new Tables()
                .sheet("2015_16", Tables.NEW)
                .sheet("2016_17", Tables.NEW, Tables.full("2016/17", "1|Charnwood||4"));
        var notes = read(OffenceOptions.STANDARD, tables.ods("x.ods")).notes();

        assertTrue(
                notes.contains(
                        "x.ods, sheet 2015_16 has headings and no rows: nothing is published in it. This is not zero."),
                notes.toString());
        assertTrue(
                notes.contains(
                        "Not placed, no offence subgroup: 1 row, the first at row 2 of sheet 2016_17 of \"x.ods\"."),
                notes.toString());
    }

    private static ImportFile file(Tables tables, String format) {
        return switch (format) {
            case "ods" -> tables.ods("x.ods");
            case "xlsx" -> tables.xlsx("x.xlsx");
            default -> tables.file("x.rows");
        };
    }

    @Test
    void sheetsOfSeveralYearsAreOneSeriesAndNotesAreNamed() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .sheet("Contents", "Contents")
                        .sheet(
                                "Notes",
                                "Updated: 29 January 2026",
                                "Humberside revised its figures for criminal damage in 2018/19 after an audit")
                        .year("2018_19", "2018/19", "4|Charnwood|Shoplifting|10")
                        .year("2019_20", "2019/20", "1|Charnwood|Shoplifting|12")
                        .ods("prc-csp-mar16-mar20-tables-290126.ods"));

        assertEquals(
                List.of("2018-19 Q4", "2019-20 Q1"),
                result.periods().stream().map(period -> period.name()).toList());
        assertEquals("updated 29 January 2026", result.vintage());
        assertNote(
                result,
                "prc-csp-mar16-mar20-tables-290126.ods: sheets Contents, Notes hold no table and were passed over.");
        assertNote(result, "prc-csp-mar16-mar20-tables-290126.ods says that it was updated: 29 January 2026.");
        assertNote(
                result,
                "The publisher notes (Notes): Humberside revised its figures for criminal damage in 2018/19 after an audit");
    }

    @ParameterizedTest(name = "number \"{0}\"")
    @CsvSource(delimiter = ';', textBlock = """
        ''          ; no number of offences (blank)
        ..          ; no number of offences (..)
        [x]         ; no number of offences ([x])
        n/a         ; no number of offences (n/a)
        twelve      ; a number of offences that cannot be read
        12.5        ; a number of offences that cannot be read
        1,0         ; a number of offences that cannot be read
        """)
    void whatIsNoNumberIsNeverZero(String written, String reason) throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .year("2015_16", "2015/16", "1|Charnwood|Shoplifting|" + written, "1|Charnwood|Arson|3")
                        .file("x.xlsx"));

        assertEquals(Map.of(reason, 1L), result.unplaced().reasons());
        assertEquals(List.of(new Count("Charnwood", "2015-16 Q1", "Arson", 3)), result.counts());
        assertNote(result, "Not placed, " + reason + ": 1 row, the first at row 2 of sheet 2015_16 of \"x.xlsx\".");
    }

    @Test
    void correctionsBelowZeroAreKeptAndSaid() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .year("2015_16", "2015/16", "1|Charnwood|Arson|-2", "1|Charnwood|Arson|5")
                        .ods("x.ods"));

        assertEquals(List.of(new Count("Charnwood", "2015-16 Q1", "Arson", 3)), result.counts());
        assertNote(
                result,
                "1 row has a number below zero, -2 in all: corrections of earlier quarters by the police. They are"
                        + " counted where they stand.");
        assertNote(
                result,
                "Sheet 2015_16 of x.ods: 1 row has the partnership, quarter and offence of another row. They are added"
                        + " up, as corrections are; where the sheet holds them by mistake, delete them and choose the file again.");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
        London, City of     ; City of London                        ; Arson ; Arson
        Somerset East_Mendip; Mendip                                ; Arson ; Arson
        Charnwood           ; Charnwood ; Miscellaneous crimes       ; Miscellaneous crimes against society
        Charnwood           ; Charnwood ; Rape offences              ; Rape
        Charnwood           ; Charnwood ; All other theft offences   ; Other theft offences
        """)
    void namesThatDriftAreJoinedAndSaid(String partnership, String area, String subgroup, String type)
            throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .sheet("x", Tables.NEW, Tables.full("2015/16", "1|" + partnership + "|" + subgroup + "|4"))
                        .file("x"));

        assertEquals(List.of(new Count(area, "2015-16 Q1", type, 4)), result.counts());
        String from = partnership.equals(area) ? subgroup : partnership;
        String means = partnership.equals(area) ? type : area;
        assertTrue(
                result.notes().stream()
                        .anyMatch(note -> note.startsWith("\"" + from + "\" is counted as \"" + means + "\": ")
                                && note.endsWith("1 row was joined.")),
                result.notes().toString());
    }

    @Test
    void oneNameWrittenInTwoWaysIsOne() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .year(
                                "2015_16",
                                "2015/16",
                                "1|Telford & Wrekin|Theft offences|1",
                                "2|Telford and Wrekin|Theft Offences|2")
                        .ods("x.ods"));

        assertEquals(
                List.of(
                        new Count("Telford & Wrekin", "2015-16 Q1", "Theft offences", 1),
                        new Count("Telford & Wrekin", "2015-16 Q2", "Theft offences", 2)),
                result.counts());
        assertNote(
                result,
                "\"Telford and Wrekin\" is counted as \"Telford & Wrekin\": the same name, written otherwise. 1 row was joined.");
    }

    @Test
    void whatBelongsToNoPartnershipIsUnplacedByItsName() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .year(
                                "2015_16",
                                "2015/16",
                                "1|Unassigned Kent|Arson|7",
                                "1|Unassigned Kent|Shoplifting|5",
                                "1||Arson|2",
                                "1|Maidstone|Arson|3")
                        .ods("x.ods"));

        assertEquals(
                Map.of("Unassigned Kent", 2L, "no partnership named (Leicestershire)", 1L),
                result.unplaced().reasons());
        assertNote(result, "Unassigned Kent: 12 offences in 2 rows of no partnership, and so in no count.");
        assertEquals(1, result.counts().size());
    }

    @Test
    void onlyThePartnershipsAskedForAreKeptTheRestIsCounted() throws IOException {
        var tables =
                new Tables().year("2015_16", "2015/16", "1|Charnwood|Arson|1", "1|Melton|Arson|2", "1|Blaby|Arson|4");

        var one = read(only("charnwood"), tables.ods("x.ods"));
        assertEquals(List.of(new Count("Charnwood", "2015-16 Q1", "Arson", 1)), one.counts());
        assertEquals(Map.of("outside charnwood", 2L), one.unplaced().reasons());
        assertEquals(
                Map.of("outside Blaby and 1 other partnership asked for", 1L),
                read(only("Blaby", "Melton"), tables.ods("x.ods")).unplaced().reasons());
        assertEquals(
                "The files have no partnership \"Charnwoods\"; near it: Charnwood. Write it as the tables do.",
                refusal(only("Charnwoods"), tables.ods("x.ods")));
    }

    @Test
    void theFamilyGroupIsKeptBesideThePartnership() throws IOException {
        var options = new OffenceOptions(
                OffenceLevel.SUBGROUP,
                List.of("Charnwood"),
                List.of("Melton", "Newark and Sherwood", "Blabby"),
                false,
                NameMapping.NONE,
                AreaLineage.known());
        var result = read(
                options,
                new Tables()
                        .year("2015_16", "2015/16", "1|Charnwood|Arson|1", "1|Melton|Arson|2", "1|Blaby|Arson|4")
                        .ods("x.ods"));

        assertEquals(
                List.of(
                        new Count("Charnwood", "2015-16 Q1", "Arson", 1),
                        new Count("Melton", "2015-16 Q1", "Arson", 2)),
                result.counts());
        assertEquals(
                Map.of("outside Charnwood, and not of the family group", 1L),
                result.unplaced().reasons());
        assertNote(
                result, "The family group names Newark and Sherwood, and the files have no partnership of that name.");
        assertNote(
                result,
                "The family group names Blabby, and the files have no partnership of that name. Is it \"Blaby\"?");
    }

    @Test
    void aQuarterThatIsNotThereIsSaidAndIsNotZero() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .year(
                                "2015_16",
                                "2015/16",
                                "1|Charnwood|Arson|1",
                                "1|Melton|Arson|1",
                                "3|Charnwood|Arson|1",
                                "4|Charnwood|Arson|1",
                                "4|Melton|Arson|1")
                        .ods("x.ods"));

        assertNote(result, "No data is published for any partnership in 2015-16 Q2. This is not zero.");
        assertNote(result, "No data is published for Melton in 2015-16 Q3. This is not zero.");
        assertEquals(5, result.counts().size());
    }

    @Test
    void aLaterFileReplacesTheQuartersItHolds() throws IOException {
        var before = new Tables()
                .year("2023_24", "2023/24", "3|Charnwood|Arson|9", "4|Charnwood|Arson|1", "4|Melton|Arson|1")
                .ods("csptablesyemar24.ods");
        var after =
                new Tables().year("2023_24", "2023/24", "4|Charnwood|Arson|6").ods("csptablesyemar24correction.ods");
        var result = read(OffenceOptions.STANDARD, before, after);

        assertEquals(
                List.of(
                        new Count("Charnwood", "2023-24 Q3", "Arson", 9),
                        new Count("Charnwood", "2023-24 Q4", "Arson", 6),
                        new Count("Melton", "2023-24 Q4", "Arson", 1)),
                result.counts());
        assertEquals(Map.of("replaced by a later file", 1L), result.unplaced().reasons());
        assertNote(
                result,
                "csptablesyemar24correction.ods replaces what csptablesyemar24.ods has of 1 partnership in"
                        + " 2023-24 Q4: 1 row was set aside. The later file counts.");
        assertEquals(
                6,
                read(OffenceOptions.STANDARD, before, after, after)
                        .counts()
                        .get(1)
                        .count());
    }

    @Test
    void theSameQuarterOnTwoSheetsIsRefused() {
        assertEquals(
                "\"x.ods\" has Charnwood in 2015-16 Q1 on two sheets, 2015_16 and 2015_16 revised. To count both would"
                        + " count twice: delete the one that is not wanted, and choose the file again.",
                refusal(
                        OffenceOptions.STANDARD,
                        new Tables()
                                .year("2015_16", "2015/16", "1|Charnwood|Arson|1")
                                .year("2015_16 revised", "2015/16", "1|Charnwood|Arson|2")
                                .ods("x.ods")));
    }

    @Test
    void rowsOfAnotherYearThanTheirSheetAreSaid() throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables().year("2015_16", "2016/17", "1|Charnwood|Arson|1").ods("x.ods"));

        assertNote(
                result,
                "Sheet 2015_16 has 1 row of 2016-17 Q1, which is no quarter of its year: rows count under their own year.");
    }

    @ParameterizedTest(name = "year {0}, quarter {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        2015/17 ; 1            ; no financial year that can be read
        2015    ; 1            ; no financial year that can be read
        Total   ; 1            ; no financial year that can be read
        2015/16 ; 5            ; no quarter that can be read
        2015/16 ; Q1 (Jul-Sep) ; no quarter that can be read
        2015/16 ; All          ; no quarter that can be read
        """)
    void whatHasNoPeriodIsUnplaced(String year, String quarter, String reason) throws IOException {
        var result = read(
                OffenceOptions.STANDARD,
                new Tables()
                        .sheet("2015_16", Tables.NEW, Tables.full(year, quarter + "|Charnwood|Arson|1"))
                        .ods("x.ods"));

        assertEquals(Map.of(reason, 1L), result.unplaced().reasons());
    }

    @Test
    void headingsThatLackSomethingAreRefusedByName() {
        assertEquals(
                "The headings in row 1 of sheet 2015_16 of \"x.ods\" lack CSP Name, Number of Offences or Offence Count."
                        + " Choose the table by partnership and quarter as the Home Office publishes it.",
                refusal(
                        OffenceOptions.STANDARD,
                        new Tables()
                                .sheet(
                                        "2015_16",
                                        Tables.NEW.replace(",CSP Name", "").replace(",Number of Offences", ""))
                                .ods("x.ods")));
        assertEquals(
                "The headings in row 1 of sheet 2015_16 of \"x.ods\" have Number of Offences or Offence Count twice, so it"
                        + " is not known which to read. Delete the other column, and choose the file again.",
                refusal(
                        OffenceOptions.STANDARD,
                        new Tables()
                                .sheet("2015_16", Tables.NEW + ",Offence Count")
                                .ods("x.ods")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015_16", "Data"})
    void aFileWithoutATableIsRefused(String sheet) {
        String refusal = refusal(
                OffenceOptions.STANDARD, new Tables().sheet(sheet, "a,b", "1,2").ods("x.ods"));

        assertTrue(
                refusal.contains("headings such as Financial Year, Financial Quarter, CSP Name and Number of Offences"),
                refusal);
        assertTrue(refusal.contains(sheet), refusal);
    }

    @Test
    void everyLevelAddsToTheSameRows() throws IOException {
        var tables = new Tables()
                .sheet(
                        "2019_20",
                        Tables.NEW,
                        "2019/20|1|Leicestershire|Charnwood|Theft from a vehicle|Theft offences|Vehicle offences|45|100",
                        "2019/20|1|Leicestershire|Charnwood|Theft or unauthorised taking of a motor vehicle|Theft offences|Vehicle offences|48|20",
                        "2019/20|1|Leicestershire|Charnwood|Burglary - residential|Theft offences|Domestic burglary|28E|7",
                        "2019/20|1|Leicestershire|Charnwood|Bomb hoaxes|Miscellaneous crimes|Miscellaneous crimes|x|1");

        assertEquals(
                List.of("Miscellaneous crimes against society 1", "Theft offences 127"),
                types(OffenceLevel.GROUP, tables));
        assertEquals(
                List.of("Domestic burglary 7", "Miscellaneous crimes against society 1", "Vehicle offences 120"),
                types(OffenceLevel.SUBGROUP, tables));
        assertEquals(
                List.of(
                        "Burglary residential 7",
                        "Miscellaneous crimes against society 1",
                        "Theft from vehicles 100",
                        "Theft of vehicles 20"),
                types(OffenceLevel.LABEL, tables));
        assertEquals(4, types(OffenceLevel.DESCRIPTION, tables).size());
    }

    private static List<String> types(OffenceLevel level, Tables tables) throws IOException {
        var options = new OffenceOptions(level, List.of(), List.of(), false, NameMapping.NONE, AreaLineage.known());
        return read(options, tables.ods("x.ods")).counts().stream()
                .map(count -> count.type() + " " + count.count())
                .toList();
    }

    private static OffenceOptions only(String... partnerships) {
        return new OffenceOptions(
                OffenceLevel.SUBGROUP, List.of(partnerships), List.of(), false, NameMapping.NONE, AreaLineage.known());
    }

    private static ImportResult read(OffenceOptions options, ImportFile... files) throws IOException {
        return OffenceTables.read(List.of(files), options, ImportProgress.NONE, Closeness::closest);
    }

    private static String refusal(OffenceOptions options, ImportFile file) {
        return assertThrows(BadImportException.class, () -> read(options, file)).getMessage();
    }

    private static void assertNote(ImportResult result, String note) {
        assertTrue(result.notes().contains(note), () -> String.join("\n", result.notes()));
    }
}
