package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.excel.WorkbookSchema;

/** What the service writes into somebody's workbook, or makes of it, is as valid as what it sends out. */
class WrittenWorkbooksTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    @TempDir
    Path folder;

    @Test
    void aRecalculatedWorkbook() throws IOException {
        assertValid("recalculate", file("edited.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5)));
    }

    @Test
    void aMergedWorkbook() throws IOException {
        var base = file("base.xlsx", MATRIX);
        var ours = file("ours.xlsx", TestWorkbooks.scored(MATRIX, "B6", 5));
        var theirs = file("theirs.xlsx", TestWorkbooks.scored(MATRIX, "B7", 3));

        assertValid("merge", base, ours, theirs);
    }

    @Test
    void aReturnAsAWorkbook() throws IOException {
        assertValid(
                "return",
                file("fund.xlsx", TestWorkbooks.example("funding-allocation", "charnwood-2019-20-locality-fund")));
    }

    private void assertValid(String command, String... files) throws IOException {
        var out = folder.resolve("out.xlsx");
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(files));
        arguments.addAll(List.of("-o", out.toString()));

        var ran = Commands.run(arguments.toArray(String[]::new));

        assertTrue(Files.exists(out), ran.err());
        assertEquals(List.of(), WorkbookSchema.faults(Files.readAllBytes(out)));
    }

    private String file(String name, byte[] workbook) throws IOException {
        return Files.write(folder.resolve(name), workbook).toString();
    }
}
