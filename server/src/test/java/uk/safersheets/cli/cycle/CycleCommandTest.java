package uk.safersheets.cli.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.access.Role;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cli.Commands;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.YearCycle;

class CycleCommandTest {
    @TempDir
    private Path data;

    @BeforeEach
    void say() {
        var review = new Step(
                "review", "Review", null, Rules.read("quarterly").orElseThrow(), 30, Shift.BEFORE, Role.ANALYST);
        try (var services = Services.open(Config.in(data), Clock.systemUTC())) {
            var cycle = new YearCycle(LocalDate.of(2019, 4, 1), List.of(review));
            services.cycle().keep().change("Charnwood", cycle, 0, Person.atCommandLine("Ann"));
            services.books().open().run(new OpenBook.Name("Leicester", "risk-matrix", "2019-20"), Person.SERVICE);
        }
    }

    @Test
    void listsWhatIsDueAndWhoHasNoCycle() {
        var ran = Commands.run("cycle", "list", "--data", data.toString(), "--to", "2019-12-31");

        assertEquals(0, ran.status(), ran.err());
        var lines = ran.out().lines().toList();
        assertEquals(
                List.of(
                        "30 April 2019: Review, 2018-19 Q4, Charnwood: not started, late (analyst)",
                        "30 July 2019: Review, 2019-20 Q1, Charnwood: not started, late (analyst)",
                        "30 October 2019: Review, 2019-20 Q2, Charnwood: not started, late (analyst)",
                        "Leicester has not said its cycle, so nothing is due from it."),
                lines.subList(0, 4));
        assertTrue(
                lines.get(4).startsWith("3 things due from 1 April 2019 to 31 December 2019, 3 late on "),
                lines.get(4));
    }

    @Test
    void listsOnePartnershipAsJson() {
        var ran = Commands.run("cycle", "list", "--data", data.toString(), "--partnership", "Leicester", "--json");

        assertEquals(List.of(), ran.json().get("due"));
        assertEquals(1, ((List<?>) ran.json().get("partnerships")).size());
    }

    @Test
    void writesACalendarFile() throws Exception {
        var out = data.resolve("due.ics");
        var ran = Commands.run("cycle", "ics", "--data", data.toString(), "--to", "2019-12-31", "-o", out.toString());

        assertEquals("3 things due are in " + out + ".", ran.out().strip());
        String file = Files.readString(out);
        assertEquals(3, file.split("BEGIN:VEVENT", -1).length - 1);
        var printed = Commands.run("cycle", "ics", "--data", data.toString(), "--to", "2019-12-31");
        assertEquals(stampless(file), stampless(printed.out()));
    }

    @Test
    void refusesAFolderThatHoldsNothing(@TempDir Path empty) {
        var ran = Commands.run("cycle", "list", "--data", empty.toString());

        assertEquals(2, ran.status());
        assertEquals(
                "There is no Safer Sheets data in " + empty + ".", ran.err().strip());
    }

    @Test
    void anInstallationPutsItsOwnUsualCycleInPlaceOrIsToldWhatIsWrongWithIt() throws Exception {
        Files.writeString(data.resolve("cycle.yaml"), "steps:\n  - id: one\n    title: One\n    rule: yearly\n");
        try (var services = Services.open(Config.in(data), Clock.systemUTC())) {
            assertEquals(
                    List.of("one"),
                    services.cycle().keep().usual().stream().map(Step::id).toList());
        }
        Files.writeString(data.resolve("cycle.yaml"), "steps:\n  - id: one\n    title: One\n    rule: daily\n");
        var ran = Commands.run("cycle", "list", "--data", data.toString());

        assertEquals(2, ran.status());
        assertTrue(ran.err().startsWith("cycle.yaml, line 4 (steps[0].rule): 'daily' is no rule."), ran.err());
    }

    private static String stampless(String file) {
        return file.replaceAll("DTSTAMP:\\w+", "");
    }
}
