package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.StreetFiles;

/** Small areas in wards and beats: columns by their headings, codes of one census never joined to those of another. */
class LookupImportTest {
    private static final String OLD = "E01025670";
    private static final String OF_2011 = "E01032500";
    private static final String OF_2021 = "E01033800";

    @TempDir
    Path folder;

    private ImportResult lookup(String... lines) throws IOException {
        return Imports.read(ImportKind.AREA_LOOKUP, Imports.file(folder, "lookup.csv", lines));
    }

    /** One crime in each small area, by the areas of a lookup. */
    private ImportResult crimes(List<String> partnership, List<String> codes, String... lookup) throws IOException {
        var street = new StringBuilder(StreetFiles.HEADINGS);
        for (var code : codes) {
            street.append("\nc,2019-04,K,K,1,2,x,").append(code).append(",Charnwood 001A,Drugs,,");
        }
        return Imports.read(
                ImportKind.POLICE_UK,
                new ReadImport.Choices(
                        partnership, ImportSource.of(Imports.file(folder, "lookup.csv", lookup)), null, null),
                Imports.file(folder, "street.csv", street.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        LSOA21CD,LSOA21NM,WD22CD,WD22NM,LAD22NM,ObjectId | E01025670,Charnwood 001A,E05005435,Barrow,Charnwood,1 | LSOA 2021 | Barrow
        LSOA11CD,LSOA11NM,WD18CD,WD18NM                  | E01025670,Charnwood 001A,E05005435,Barrow             | LSOA 2011 | Barrow
        lsoa11,beat                                      | E01025670,56                                         | LSOA 2011 | 56
        LSOA code (2021),Beat name                       | E01025670,Loughborough Central                       | LSOA 2021 | Loughborough Central
        lsoa_code,Policing neighbourhood                 | E01025670,Shelthorpe                                 |           | Shelthorpe
        """)
    void aColumnIsKnownByItsHeading(String headings, String row, String vintage, String area) throws IOException {
        var result = lookup(headings, row);

        assertEquals(vintage == null ? "" : vintage, result.vintage());
        assertEquals(
                List.of(area),
                result.memberships().stream().map(one -> one.group()).toList());
        assertEquals(OLD, result.memberships().get(0).code());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        LSOA11CD,Ward,Beat | E01025670,a,b     | lookup.csv: more than one column may name the areas: Ward and Beat. Choose one with --area-column.
        LSOA11CD,LSOA11NM  | E01025670,x       | lookup.csv: no column beside the LSOA's names an area. Add one with the ward or beat of each LSOA.
        Ward,Beat          | a,b               | lookup.csv has no column with the codes of LSOAs, such as LSOA21CD or LSOA11CD.
        LSOA11CD,Ward      | E01033800,a       | lookup.csv, line 2: E01033800 came in 2021, but the column is named LSOA11CD. Get a lookup of one census.
        """)
    void whatCannotBeToldIsRefused(String headings, String row, String message) {
        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> lookup(headings, row))
                        .getMessage());
    }

    @Test
    void oneOfSeveralColumnsIsChosenByName() throws IOException {
        var file = Imports.file(folder, "lookup.csv", "LSOA11CD,Ward,Beat", OLD + ",Barrow,56");
        var result = Imports.read(ImportKind.AREA_LOOKUP, new ReadImport.Choices(List.of(), null, "beat", null), file);

        assertEquals("56", result.memberships().get(0).group());
    }

    @Test
    void anLsoaInTwoAreasIsRefusedAndWhatIsNoneIsUnplaced() throws IOException {
        assertEquals(
                "lookup.csv, line 3: E01025670 lies in b, and by line 2 in a. Use a lookup with each LSOA in one area (a best"
                        + " fit).",
                assertThrows(BadImportException.class, () -> lookup("LSOA11CD,Ward", OLD + ",a", OLD + ",b"))
                        .getMessage());

        var result = lookup("LSOA11CD,Ward", OLD + ",a", "S01000001,b", ",c", OF_2011 + ",");

        assertEquals(
                Map.of(
                        "no LSOA code", 1L,
                        "no area named", 1L,
                        "not the code of an LSOA in England or Wales", 1L),
                result.unplaced().reasons());
        assertEquals(1, result.memberships().size());
    }

    @Test
    void wardsOfOneNameAreToldApartByTheirCodes() throws IOException {
        var result = lookup("LSOA21CD,WD22CD,WD22NM", OLD + ",E05000001,Abbey", OF_2021 + ",E05000002,Abbey");

        assertEquals(
                List.of("Abbey (E05000001)", "Abbey (E05000002)"),
                result.memberships().stream().map(one -> one.group()).toList());
    }

    @Test
    void aCodeOfAnotherCensusIsNeverJoined() throws IOException {
        var result = crimes(List.of(), List.of(OLD, OF_2021, "E01000009"), "LSOA11CD,Beat", OLD + ",56");

        assertEquals(Map.of("56|2019-04|Drugs", 1L), Imports.counts(result));
        assertEquals(
                Map.of(
                        "LSOA of 2021, which a lookup of 2011 does not have", 1L,
                        "LSOA that the lookup does not have", 1L),
                result.unplaced().reasons());
        assertTrue(
                result.notes().stream()
                        .anyMatch(note -> note.startsWith("The rows are of LSOA 2021 and the lookup")
                                || note.contains("of LSOA 2011")),
                result.notes().toString());
    }

    @Test
    void ofALookupBetweenCensusesOnlyUnchangedAreasJoin() throws IOException {
        var result = crimes(
                List.of(),
                List.of(OLD, OF_2011, OF_2021),
                "LSOA11CD,LSOA21CD,CHGIND,Ward",
                OLD + "," + OLD + ",U,Barrow",
                OF_2011 + "," + OF_2021 + ",S,Quorn",
                OF_2011 + ",E01033801,S,Sileby");

        assertEquals(Map.of("Barrow|2019-04|Drugs", 1L, "Quorn|2019-04|Drugs", 1L), Imports.counts(result));
        assertEquals(
                Map.of("LSOA that was divided, merged or redrawn between the censuses", 1L),
                result.unplaced().reasons());
    }

    @Test
    void whatIsInThePartnershipAndInNoAreaHasARowOfItsOwn() throws IOException {
        var result = crimes(List.of("charnwood"), List.of(OLD, OLD, "E01000009"), "LSOA11CD,Beat", OLD + ",56");

        assertEquals(
                Map.of("56|2019-04|Drugs", 2L, "In no area of the lookup|2019-04|Drugs", 1L), Imports.counts(result));
        assertEquals(0, result.unplaced().rows());
        assertTrue(
                result.notes()
                        .contains(
                                "1 LSOA lies in the partnership and in no area of the lookup: E01000009. If the lookup"
                                        + " is of another census, they may have been divided, merged or redrawn since."),
                result.notes().toString());
    }
}
