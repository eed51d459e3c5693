package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.imports.StreetFiles;

/** {@code safersheets import KIND FILE…}: JSON for machines, a report for an analyst, one line for what cannot be done. */
class FiguresCommandTest {
    private static final String ROWS = StreetFiles.HEADINGS + """

            c1,2019-04,Leicestershire Police,Leicestershire Police,-1.2,52.7,On or near X,E01025670,Charnwood 001A,Burglary,,
            ,2019-04,Leicestershire Police,Leicestershire Police,-1.2,52.7,On or near X,E01025670,Charnwood 001A,Anti-social behaviour,,
            c2,2019-04,Leicestershire Police,Leicestershire Police,-1.2,52.7,On or near X,E01013649,Leicester 001A,Drugs,,
            c3,2019-04,Leicestershire Police,Leicestershire Police,,,No Location,,,Drugs,,
            """;

    @TempDir
    Path folder;

    private String street() throws IOException {
        return Files.writeString(folder.resolve("2019-04-leicestershire-street.csv"), ROWS)
                .toString();
    }

    @Test
    void printsTheJsonOfTheImport() throws IOException {
        var ran = Commands.run("import", "police-uk", street(), "--partnership", "Charnwood", "--json");
        var json = ran.json();

        assertEquals(0, ran.status(), ran.err());
        assertEquals(
                List.of("kind", "files", "periods", "counts", "unplaced", "notes", "licence"),
                List.copyOf(json.keySet()));
        assertEquals("police-uk", json.get("kind"));
        assertEquals(List.of("2019-04"), json.get("periods"));
        assertEquals(
                List.of(
                        Map.of("area", "Charnwood", "period", "2019-04", "type", "Anti-social behaviour", "count", 1),
                        Map.of("area", "Charnwood", "period", "2019-04", "type", "Burglary", "count", 1)),
                json.get("counts"));
        assertEquals(
                Map.of("rows", 2, "reasons", Map.of("no location", 1, "outside Charnwood", 1)), json.get("unplaced"));
        var file = (Map<?, ?>) ((List<?>) json.get("files")).get(0);
        assertEquals("2019-04-leicestershire-street.csv", file.get("name"));
        assertEquals(64, file.get("sha256").toString().length());
        assertEquals(4, file.get("rows"));
    }

    @Test
    void noRowIsNotEveryRow() throws IOException {
        var file = Files.writeString(folder.resolve("none.csv"), StreetFiles.HEADINGS + "\n");
        String out = Commands.run("import", "police-uk", file.toString()).out();

        assertTrue(out.contains("There was no row to place."), out);
        assertTrue(out.contains("none.csv has headings and no rows"), out);
    }

    @Test
    void whatACommandDoesNotKnowIsSaidInPlainWords() {
        assertEquals(
                "There is no \"crimes\" of safersheets import; there are police-uk, home-office, population, area-lookup,"
                        + " family-group, list, ledger. Try --help.",
                Commands.run("import", "crimes", "x.csv").err().strip());
        assertEquals(
                "\"31/05/2019\" is no date for DATE of --as-at; write it such as 2019-05-31. Try --help.",
                Commands.run("import", "family-group", "x.csv", "--as-at", "31/05/2019")
                        .err()
                        .strip());
    }

    @Test
    void printsAReport() throws IOException {
        var ran = Commands.run("import", "police-uk", street(), "--partnership", "Charnwood");

        assertEquals(0, ran.status(), ran.err());
        for (String line : List.of(
                "2019-04-leicestershire-street.csv: 4 rows (SHA-256 ",
                "Periods: 2019-04",
                "Not placed: 2 of 4 rows (50.0%)",
                "Crime, without anti-social behaviour",
                "  - Anti-social behaviour counts incidents (1 row) and not crimes.")) {
            assertTrue(ran.out().contains(line), line + " in\n" + ran.out());
        }
    }

    @Test
    void countsByTheAreasOfALookup() throws IOException {
        var lookup = Files.writeString(folder.resolve("lookup.csv"), "LSOA11CD,Ward,Beat\nE01025670,Barrow,56\n");
        var unclear = Commands.run("import", "police-uk", street(), "--lookup", lookup.toString());
        var ran = Commands.run(
                "import", "police-uk", street(), "--lookup", lookup.toString(), "--area-column", "Beat", "--json");

        assertEquals(2, unclear.status());
        assertEquals(
                "lookup.csv: more than one column may name the areas: Ward and Beat. Choose one with --area-column.\n",
                unclear.err());
        assertEquals(
                List.of("56", "56"),
                ((List<?>) ran.json().get("counts"))
                        .stream().map(count -> ((Map<?, ?>) count).get("area")).toList());
    }

    @Test
    void saysInOneLineWhatItCouldNotDo() {
        var ran =
                Commands.run("import", "population", folder.resolve("none.csv").toString());

        assertEquals(2, ran.status());
        assertEquals(1, ran.err().lines().count());
        assertTrue(ran.err().startsWith("There is no file "), ran.err());
    }

    @Test
    void listsTheMembersOfAFamilyGroup() throws IOException {
        var file = Files.writeString(folder.resolve("family.txt"), "Kent - Canterbury\nSussex – Arun\n");
        var ran = Commands.run(
                "import", "family-group", file.toString(), "--partnership", "Charnwood", "--as-at", "2019-05-31");

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("  Canterbury"), ran.out());
        assertTrue(ran.out().contains("It was drawn up on 31 May 2019."), ran.out());
    }
}
