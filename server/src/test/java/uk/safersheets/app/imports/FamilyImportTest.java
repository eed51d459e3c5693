package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Membership;

/** Lists of most similar areas, as reports print them and as tables. */
class FamilyImportTest {
    @TempDir
    Path folder;

    @Test
    void readsAListAsAReportPrintsIt() throws IOException {
        var file = Imports.file(
                folder,
                "family.txt",
                "Our family group is as follows:",
                "- Hampshire – Eastleigh,",
                "- Hertfordshire - North Hertfordshire,",
                "• Avon and Somerset – Bath and North East Somerset,",
                "- Hampshire – Eastleigh");
        var choices = new ReadImport.Choices(List.of("Charnwood"), null, null, LocalDate.of(2019, 5, 31));
        var result = Imports.read(ImportKind.FAMILY_GROUP, choices, file);

        assertEquals(
                List.of(
                        new Membership("", "Eastleigh", "Areas most similar to Charnwood"),
                        new Membership("", "North Hertfordshire", "Areas most similar to Charnwood"),
                        new Membership("", "Bath and North East Somerset", "Areas most similar to Charnwood")),
                result.memberships());
        assertEquals(
                Map.of("a line without a force, a dash and an area", 1L, "an area that was named before", 1L),
                result.unplaced().reasons());
        assertEquals("2019-05-31", result.vintage());
        assertEquals(
                "The list names 3 areas. Charnwood is not one of them: with it, a position is out of 4.",
                result.notes().get(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Area            | Charnwood                       | ''        | Charnwood
        Code,CSP Name   | E22000187,Charnwood             | E22000187 | Charnwood
        Force,Area,Code | Leicestershire,Charnwood,E07000130 | E07000130 | Charnwood
        Name            | Leicestershire - Charnwood      | ''        | Charnwood
        """)
    void readsATable(String headings, String row, String code, String name) throws IOException {
        var result = Imports.read(
                ImportKind.FAMILY_GROUP, Imports.of("charnwood"), Imports.file(folder, "family.csv", headings, row));

        assertEquals(List.of(new Membership(code, name, "Areas most similar to charnwood")), result.memberships());
        assertEquals(
                "The list names 1 area. charnwood is one of them: a position is out of 1.",
                result.notes().get(0));
    }

    @Test
    void aFileWithoutAnAreaIsRefused() throws IOException {
        var file = Imports.file(folder, "family.txt", "Nothing here");

        assertEquals(
                "family.txt names no area. Write one a line, such as Leicestershire - Charnwood, or a column under the"
                        + " heading Area.",
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.FAMILY_GROUP, file))
                        .getMessage());
    }

    @Test
    void anAreaThatIsNowhereIsNamedWithTheNearest() throws IOException {
        var areas = Imports.file(
                folder,
                "nomis.csv",
                "GEOGRAPHY_NAME,GEOGRAPHY_CODE",
                "Maidstone,E07000110",
                "Canterbury,E07000106",
                "Abbey,E05000001",
                "Abbey,E05000002");
        var choices = new ReadImport.Choices(List.of(), ImportSource.of(areas), null, null);
        var result = Imports.read(
                ImportKind.FAMILY_GROUP,
                choices,
                Imports.file(folder, "family.txt", "Kent – Maidston", "Kent - Canterbury", "X - Abbey", "X - Nowhere"));

        assertEquals(
                List.of("", "E07000106", "", ""),
                result.memberships().stream().map(Membership::code).toList());
        assertEquals(
                List.of(
                        "\"Maidston\" was not found in nomis.csv. Did you mean \"Maidstone\"? Correct the list, or write its"
                                + " code beside it.",
                        "\"Abbey\" is the name of several areas in nomis.csv. Write its code beside it.",
                        "\"Nowhere\" was not found in nomis.csv. Correct the list, or write its code beside it."),
                result.notes().subList(1, 4));
    }
}
