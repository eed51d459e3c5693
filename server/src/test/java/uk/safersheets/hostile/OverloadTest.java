package uk.safersheets.hostile;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.hostile.Overloads.ANSWERED;
import static uk.safersheets.hostile.Overloads.TOO_MUCH;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.SlowTest;
import uk.safersheets.cli.SaferSheets;
import uk.safersheets.web.RunningService;

/** A file that asks for too much is answered or refused, in words, and in time. */
@SlowTest
class OverloadTest {
    private static final String DAMAGED = "damaged-workbook";
    private static final String LONG_TEXT = "long-text";

    /** What does not depend on how quick the machine is. */
    private static final Map<Enum<?>, String> CERTAIN = Map.ofEntries(
            entry(SheetOverload.ROW_ZERO, DAMAGED),
            entry(SheetOverload.ROW_NEGATIVE, DAMAGED),
            entry(SheetOverload.ROW_PAST_THE_END, DAMAGED),
            entry(SheetOverload.ROW_PAST_AN_INT, DAMAGED),
            entry(SheetOverload.COLUMN_PAST_THE_END, DAMAGED),
            entry(SheetOverload.COLUMN_OF_MANY_LETTERS, DAMAGED),
            entry(SheetOverload.COLUMN_NEGATIVE, DAMAGED),
            entry(SheetOverload.HIDDEN_ROW_PAST_THE_END, DAMAGED),
            entry(SheetOverload.TABLE_PAST_THE_END, DAMAGED),
            entry(SheetOverload.TABLE_WITHOUT_PLACE, DAMAGED),
            entry(SheetOverload.SHEET_LISTED_OFTEN, DAMAGED),
            entry(SheetOverload.RELATIONSHIPS, DAMAGED),
            entry(SheetOverload.RELATIONSHIPS_OF_A_SHEET, DAMAGED),
            entry(SheetOverload.EXTERNAL_LINKS, DAMAGED),
            entry(SheetOverload.INLINE_TEXT_OVER_A_CELL, LONG_TEXT),
            entry(SheetOverload.INLINE_TEXT_IN_RUNS, LONG_TEXT),
            entry(SheetOverload.TABLES_OVER_ONE_ANOTHER, TOO_MUCH),
            entry(SheetOverload.INLINE_TEXT, TOO_MUCH),
            entry(SheetOverload.STRAY_CELLS, TOO_MUCH),
            entry(SheetOverload.STYLE_NEGATIVE, ANSWERED),
            entry(SheetOverload.STYLE_PAST_THE_END, ANSWERED),
            entry(SheetOverload.SHARED_STRING_PAST_THE_END, ANSWERED),
            entry(SheetOverload.CYCLIC_FORMULA, ANSWERED),
            entry(SheetOverload.MEGABYTE_FORMULA, ANSWERED),
            entry(TextOverload.FINDINGS, TOO_MUCH),
            entry(TextOverload.ACTIONS, TOO_MUCH));

    @ParameterizedTest
    @EnumSource
    void endsWhateverItsPartsAskFor(SheetOverload kind) {
        endsAsItShould(kind, Overloads.outcome(kind.make()));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhateverItsTextsAskFor(TextOverload kind) {
        endsAsItShould(kind, Overloads.outcome(kind.make()));
    }

    private static void endsAsItShould(Enum<?> kind, String outcome) {
        var certain = CERTAIN.get(kind);
        var allowed = certain == null ? Set.of(ANSWERED, TOO_MUCH) : Set.of(certain);
        assertTrue(allowed.contains(outcome), kind + " ended as " + outcome);
    }

    @Test
    void isToldInWordsByTheServiceAndTheCommandLine(@TempDir Path folder) throws IOException {
        byte[] file = SheetOverload.INLINE_TEXT.make();
        try (var service = new RunningService(folder.resolve("data"))) {
            var answer = service.post("/api/check", file, "Content-Type", RunningService.XLSX);

            var problem = answer.problem(422, "too-much-work");
            assertTrue(problem.get("fix").toString().startsWith("Take out rows"), answer.text());
        }
        var sent = Files.write(folder.resolve("sent.xlsx"), file);
        var said = new StringWriter();
        int status = SaferSheets.run(
                (config, services) -> {
                    throw new AssertionError("nothing is served");
                },
                new PrintWriter(new StringWriter()),
                new PrintWriter(said),
                "check",
                sent.toString());

        assertEquals(2, status);
        assertTrue(said.toString().contains("Take out rows"), said.toString());
        assertEquals(1, said.toString().lines().count());
    }
}
