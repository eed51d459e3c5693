package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;

/** Residents in the layout of Nomis: all of them, and what does not count all is passed over with its reason. */
class PopulationImportTest {
    private static final String HEADINGS = "DATE,DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GEOGRAPHY_TYPE,GENDER_NAME,"
            + "C_AGE_NAME,MEASURES_NAME,OBS_VALUE,OBS_STATUS,RECORD_COUNT";

    @TempDir
    Path folder;

    private ImportResult read(String... rows) throws IOException {
        return Imports.read(
                ImportKind.POPULATION, Imports.file(folder, "nomis.csv", HEADINGS + "\n" + String.join("\n", rows)));
    }

    private static String row(
            String year, String area, String code, String gender, String age, String measure, String value) {
        return "\"" + year + "\",\"" + year + "\",\"" + area + "\",\"" + code + "\",\"local authorities: district\",\""
                + gender + "\",\"" + age + "\",\"" + measure + "\"," + value + ",\"A\",5";
    }

    @Test
    void onlyRowsOfAllResidentsCount() throws IOException {
        var result = read(
                row("2016", "Charnwood", "E07000130", "Total", "All Ages", "Value", "179389"),
                row("2016", "Charnwood", "E07000130", "Total", "All Ages", "Percent", "100.0"),
                row("2016", "Charnwood", "E07000130", "Male", "All Ages", "Value", "90000"),
                row("2016", "Charnwood", "E07000130", "Total", "Aged 0 - 15", "Value", "30000"),
                row("2017", "Charnwood", "E07000130", "Total", "All Ages", "Value", ""));

        assertEquals(Map.of("Charnwood|2016|Residents", 179_389L), Imports.counts(result));
        assertEquals(
                Map.of(
                        "a percentage and no number of residents", 1L,
                        "one sex and not both", 1L,
                        "an age group and not all ages", 1L,
                        "no value published", 1L),
                result.unplaced().reasons());
        assertEquals("2016-06-30", result.periods().get(0).last().toString());
        assertEquals("local authorities: district", result.vintage());
    }

    @Test
    void aDownloadThatWasCutShortIsSaid() throws IOException {
        var result = read(row("2016", "Charnwood", "E07000130", "Total", "All Ages", "Value", "179389"));

        assertEquals(
                "Nomis has 5 rows for what was asked, and the files hold 1: the download was cut short. Areas that are"
                        + " missing are not zero.",
                result.notes().get(0));
    }

    @Test
    void areasOfOneNameAreToldApartAndTwoEstimatesOfOneAreRefused() throws IOException {
        var result = read(
                row("2016", "Abbey", "E05000001", "Total", "All Ages", "Value", "10"),
                row("2016", "Abbey", "E05000002", "Total", "All Ages", "Value", "20"));
        var refused = assertThrows(
                BadImportException.class,
                () -> read(
                        row("2016", "Charnwood", "E07000130", "Total", "All Ages", "Value", "179389"),
                        row("2016", "Charnwood", "E07000130", "Total", "All Ages", "Value", "180000")));

        assertEquals(
                Map.of("Abbey (E05000001)|2016|Residents", 10L, "Abbey (E05000002)|2016|Residents", 20L),
                Imports.counts(result));
        assertEquals(
                "nomis.csv, line 3: Charnwood has 180,000 residents in 2016, and by nomis.csv, line 2 179,389. Leave out the"
                        + " estimate that was published earlier.",
                refused.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        GEOGRAPHY_NAME,OBS_VALUE | Charnwood,1 | nomis.csv lacks DATE_NAME, GENDER_NAME, C_AGE_NAME and MEASURES_NAME. Download it from Nomis as CSV (NM_2002_1, population estimates) with these columns.
        DATE,GEOGRAPHY_NAME,GENDER,C_AGE,MEASURES,OBS_VALUE | mid,Charnwood,0,200,20100,1 | nomis.csv, line 2: the date is "mid", which is no year such as 2016.
        DATE,GEOGRAPHY_NAME,GENDER,C_AGE,MEASURES,OBS_VALUE | 2016,Charnwood,0,200,20100,1.5 | nomis.csv, line 2: OBS_VALUE is "1.5", which is no whole number of residents.
        DATE,GEOGRAPHY_NAME,GENDER,C_AGE,MEASURES,OBS_VALUE | 2016,Charnwood,1,200,20100,1 | nomis.csv has no row of all residents. Download it again with both sexes (Total), All Ages and Value.
        """)
    void whatCannotBeResidentsIsRefused(String headings, String row, String message) throws IOException {
        var file = Imports.file(folder, "nomis.csv", headings, row);

        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POPULATION, file))
                        .getMessage());
    }

    @Test
    void codesWithoutNamesAreUnderstood() throws IOException {
        var file = Imports.file(
                folder,
                "nomis.csv",
                "date,geography_name,gender,c_age,measures,obs_value",
                "2016,Charnwood,0,200,20100,179389");

        assertTrue(Imports.counts(Imports.read(ImportKind.POPULATION, file)).containsValue(179_389L));
    }
}
