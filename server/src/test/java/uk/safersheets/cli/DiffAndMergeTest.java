package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;

/** Two workbooks by meaning, and two people's work in one, on the matrix of Central Bedfordshire. */
class DiffAndMergeTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    @TempDir
    Path folder;

    private String base;

    @BeforeEach
    void writeBase() throws IOException {
        base = file("base.xlsx", MATRIX);
    }

    @Test
    void findsNoDifferenceInTheSameWorkbook() throws IOException {
        var ran = Commands.run("diff", base, file("same.xlsx", MATRIX));

        assertEquals(0, ran.status(), ran.err());
        assertEquals("Nothing changed.\n", ran.out());
    }

    @Test
    void tellsWhatWasEnteredFromWhatFollows() throws IOException {
        var now = file("now.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5));

        var ran = Commands.run("diff", base, now);

        assertEquals(1, ran.status(), ran.err());
        var lines = ran.out().lines().toList();
        assertEquals("RiskMatrix", lines.get(2));
        assertEquals("  Entered", lines.get(3));
        assertEquals(
                "    Risk matrix!B6: Performance issue - deteriorating of Child Exploitation went from 3 to 5.",
                lines.get(4));
        assertEquals("  What follows", lines.get(5));
        assertEquals(
                "    Risk matrix!M6: Total of Child Exploitation went from 40 to 42,"
                        + " because Performance issue - deteriorating of Child Exploitation went from 3 to 5.",
                lines.get(6));
    }

    /** "went from 1 to 5 to 1 to 4" cannot be read. */
    @Test
    void quotesARangeThatChanged() throws IOException {
        var ran = Commands.run("diff", base, file("now.xlsx", TestWorkbooks.scored(MATRIX, "C8", 0)));

        assertTrue(
                ran.out().contains("Rank range of Child Exploitation went from \"1 to 5\" to \"1 to 4\", because"),
                ran.out());
    }

    @Test
    void saysThatTheFolderToWriteToIsNotThere() throws IOException {
        var out = folder.resolve("none/merged.xlsx");

        var ran = Commands.run("merge", base, base, base, "-o", out.toString());

        assertEquals(2, ran.status());
        assertEquals("There is no folder " + out.getParent() + ".\n", ran.err());
    }

    @Test
    void refusesToMergeWorkbooksOfTwoTemplates() throws IOException {
        String crime = file("crime.xlsx", TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"));

        var ran = Commands.run(
                "merge", base, base, crime, "-o", folder.resolve("out.xlsx").toString());

        assertEquals(2, ran.status());
        assertEquals(
                "\"crime.xlsx\" is version 3 of Crime performance, and your workbook version 3 of Risk matrix. Choose"
                        + " three workbooks of one template.\n",
                ran.err());
    }

    @Test
    void saysThatAFolderIsNoFile() {
        String told = "Could not use " + folder + ": it is a folder.\n";

        assertEquals(
                told,
                Commands.run("merge", base, base, base, "-o", folder.toString()).err());
        assertEquals(told, Commands.run("check", folder.toString()).err());
        assertEquals(told, Commands.run("diff", base, folder.toString()).err());
    }

    @Test
    void answersMachinesInTheShapeThatIsPromised() throws IOException {
        var ran = Commands.run("diff", "--json", base, file("now.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5)));

        var answer = Json.read(ran.out().getBytes(StandardCharsets.UTF_8), Map.class);
        var table = (Map<?, ?>) ((List<?>) answer.get("tables")).get(0);
        assertEquals("RiskMatrix", table.get("table"));
        for (String list : List.of("added", "removed", "renamed")) {
            assertEquals(List.of(), table.get(list), list);
        }
        var entered = cell(table, "Performance issue - deteriorating");
        assertEquals("Child Exploitation", entered.get("key"));
        assertEquals("B6", entered.get("cell"));
        assertEquals(3, entered.get("old"));
        assertEquals(5, entered.get("new"));
        assertEquals("entered", entered.get("kind"));
        var total = cell(table, "Total");
        assertEquals("follows", total.get("kind"));
        assertEquals(40, total.get("old"));
        assertEquals(42, total.get("new"));
        assertEquals(List.of(), answer.get("fields"));
        assertEquals(1, ((Map<?, ?>) answer.get("summary")).get("entered"));
    }

    @Test
    void writesTheChangesAsAWorkbook() throws IOException {
        var report = folder.resolve("report.xlsx");

        Commands.run("diff", base, file("now.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5)), "-o", report.toString());

        try (var workbook = new XSSFWorkbook(Files.newInputStream(report))) {
            var rows = new ArrayList<String>();
            workbook.getSheetAt(0).forEach(row -> {
                var cells = new StringJoiner(" | ");
                row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                rows.add(cells.toString());
            });
            assertTrue(
                    rows.stream().anyMatch(row -> row.contains("Child Exploitation") && row.contains("Entered")),
                    rows::toString);
        }
    }

    @Test
    void mergesDifferentCellsByItself() throws IOException {
        var ours = file("ours.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5));
        var theirs = file("theirs.xlsx", TestWorkbooks.scored(MATRIX, "C7", 3));
        var out = folder.resolve("out.xlsx").toString();

        var ran = Commands.run("merge", base, ours, theirs, "-o", out);

        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertEquals(out + ": 1 cell taken from theirs.xlsx. No conflicts.\n", ran.out());
        assertOnly("C7", Commands.run("diff", "--json", ours, out));
        assertOnly("B6", Commands.run("diff", "--json", theirs, out));
    }

    @Test
    void keepsOursAndListsTheConflictsWhereBothChangedOneCell() throws IOException {
        var ours = file("ours.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5));
        var theirs = file("theirs.xlsx", TestWorkbooks.scored(MATRIX, "B6", 1));
        var out = folder.resolve("out.xlsx").toString();

        var ran = Commands.run("merge", base, ours, theirs, "-o", out);

        assertEquals(1, ran.status(), ran.err());
        assertTrue(ran.out().contains("Child Exploitation"), ran.out());
        assertTrue(ran.out().contains("In 1 conflict yours was kept"), ran.out());
        assertEquals(0, Commands.run("diff", ours, out).status(), "ours is kept, and nothing is written as a marker");
    }

    @Test
    void refusesToMixTwoTemplates() throws IOException {
        var crime = file("crime.xlsx", TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"));

        var ran = Commands.run("diff", base, crime);

        assertEquals(2, ran.status());
        assertEquals(
                "\"base.xlsx\" is a Risk matrix and \"crime.xlsx\" a Crime performance."
                        + " Choose two workbooks of one template.\n",
                ran.err());
        assertFalse(Files.exists(folder.resolve("out.xlsx")));
    }

    private static void assertOnly(String cell, Commands.Ran diff) {
        var answer = Json.read(diff.out().getBytes(StandardCharsets.UTF_8), Map.class);
        var table = (Map<?, ?>) ((List<?>) answer.get("tables")).get(0);
        var entered = ((List<?>) table.get("changed"))
                .stream()
                        .map(change -> (Map<?, ?>) change)
                        .filter(change -> change.get("kind").equals("entered"))
                        .map(change -> change.get("cell"))
                        .toList();
        assertEquals(List.of(cell), entered);
    }

    private static Map<?, ?> cell(Map<?, ?> table, String column) {
        return ((List<?>) table.get("changed"))
                .stream()
                        .map(change -> (Map<?, ?>) change)
                        .filter(change -> change.get("column").equals(column))
                        .findFirst()
                        .orElseThrow();
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
