package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.store.db.Database;

/** With a data folder the command line keeps what it reads, and says under which number and what it replaces. */
class ImportKeepingTest {
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeStore() {
        data = folder.resolve("data");
        Database.open(data).close();
    }

    @Test
    void keepsAndLists() throws IOException {
        assertEquals("Nothing has been imported.\n", list());

        String first = keep(street("first.csv", 2));
        String second = keep(street("second.csv", 3));

        assertTrue(first.endsWith("Kept as import 1 of Charnwood.\n"), first);
        assertTrue(
                second.contains("Kept as import 2 of Charnwood.\n  2019-04: 3 crimes and incidents, 2 in import 1 of "),
                second);
        assertTrue(
                list().matches(
                                "(?s)Charnwood, import 2 of [\\d/]+: police-uk, 2019-04, second.csv; 0 of 3 rows not placed;"
                                        + " replaces 1 period\nCharnwood, import 1 of .*"),
                list());
    }

    @Test
    void beginsAStoreWhereThereIsNoneAndListsOnlyOneThatIsThere() throws IOException {
        String data = folder.resolve("new").toString();
        var none = Commands.run("import", "list", "--data", data);
        var kept = Commands.run(
                "import", "police-uk", street("a.csv", 1).toString(), "--for", "Charnwood", "--data", data);

        assertEquals(2, none.status());
        assertTrue(none.err().contains("There is no Safer Sheets data in "), none.err());
        assertEquals(0, kept.status(), kept.err());
        assertTrue(Commands.run("import", "list", "--data", data).out().startsWith("Charnwood, import 1 of "));
    }

    @Test
    void whatNobodyIsNamedForCountsForEveryPartnership() throws IOException {
        var ran = Commands.run("import", "police-uk", street("a.csv", 1).toString(), "--data", data.toString());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("Kept as import 1 of Every partnership."), ran.out());
    }

    @Test
    void whatCannotBeHeededIsRefusedAndNotPassedOver() throws IOException {
        String file = street("first.csv", 2).toString();
        for (String option : List.of("--changes", "--family-group")) {
            var ran = Commands.run("import", "home-office", file, option, file, "--data", data.toString());

            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("leave " + option + " out"), ran.err());
        }
    }

    private String keep(Path file) {
        var ran = Commands.run(
                "import", "police-uk", file.toString(), "--partnership", "Charnwood", "--data", data.toString());
        assertEquals(0, ran.status(), ran.err());
        return ran.out();
    }

    private String list() {
        return Commands.run("import", "list", "--data", data.toString()).out();
    }

    private Path street(String name, int rows) throws IOException {
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            text.append(String.format("%064d", row))
                    .append(",2019-04,Leicestershire Police,Leicestershire Police,-1.2,52.7,On or near High Street,"
                            + "E01025670,Charnwood 001A,Burglary,Under investigation,\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
