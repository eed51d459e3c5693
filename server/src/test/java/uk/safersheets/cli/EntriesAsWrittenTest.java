package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.SnapshotOf;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.check.Snapshot;
import uk.safersheets.cell.Value;

/** Workbooks in which people wrote figures in their own way. */
@SlowTest
class EntriesAsWrittenTest {
    private static final Path CASES = Repository.file("server/src/test/resources/cases");

    private static List<Map<?, ?>> findings(String file, String rule) {
        var answer =
                Commands.run("check", "--json", CASES.resolve(file).toString()).json();
        return ((List<?>) answer.get("findings"))
                .stream()
                        .<Map<?, ?>>map(Map.class::cast)
                        .filter(finding -> rule.equals(finding.get("ruleId")))
                        .toList();
    }

    /** What each cell of a finding is told, by cell. */
    private static Map<String, Object> places(Map<?, ?> finding, String property) {
        var places = new TreeMap<String, Object>();
        for (var place : (List<?>) finding.get("places")) {
            places.put((String) ((Map<?, ?>) place).get("cell"), ((Map<?, ?>) place).get(property));
        }
        return places;
    }

    @Test
    void saysThatCountsAreSuppressed() {
        var findings = findings("a18-suppressed-counts/in.xlsx", "V007");

        assertEquals(1, findings.size());
        assertEquals(
                "6 entries in 4 rows read as suppressed counts.",
                findings.get(0).get("message"));
        assertEquals(
                "Enter [c] if the count is confidential, or [k] if it is only too low to matter.",
                findings.get(0).get("fix"));
        assertEquals(
                Map.of("O7", "<5", "O9", "1 to 4", "O10", "c", "P8", "<10", "P9", "*", "P10", "fewer than 5"),
                places(findings.get(0), "found"));
    }

    @Test
    void namesEachFigureOfAFindingOnTheCommandLine() {
        var ran = Commands.run(
                "check", CASES.resolve("a18-suppressed-counts/in.xlsx").toString());

        int first = ran.out()
                .lines()
                .toList()
                .indexOf(
                        "    - Beat 57, Theft of motor vehicle previous (O7): You entered \"<5\", which reads as a suppressed count.");
        assertTrue(first > 0, ran.out());
        assertEquals(
                "    - Beat 60, Theft of motor vehicle current (P10): You entered \"fewer than 5\", which reads as a suppressed count.",
                ran.out().lines().toList().get(first + 5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        risk-matrix/examples/central-bedfordshire-2015-16       | Period starts  | Start of period | A8
        crime-performance/examples/charnwood-2019-20-q1         | Period ends    | Ends            | A9
        """)
    void saysThatALabelOfDetailsWasReworded(String example, String label, String now, String at, @TempDir Path folder)
            throws IOException {
        var file = Repository.file("workbooks/" + example + ".xlsx");
        byte[] reworded = TestWorkbooks.replaced(
                Files.readAllBytes(file), "xl/sharedStrings.xml", ">" + label + " (required)<", ">" + now + "<");

        var right = Commands.run("check", file.toString());
        var ran = Commands.run(
                "check", Files.write(folder.resolve("in.xlsx"), reworded).toString());

        String said = "The label in " + at + " should read \"" + label + "\" but reads \"" + now + "\".";
        assertTrue(ran.out().contains(said), ran.out());
        assertFalse(right.out().contains("The label in"), right.out());
    }

    @ParameterizedTest(name = "file {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void offersAMarkerWhereThereIsNoFigure(int number) {
        var ran = Commands.run(
                "check",
                CASES.resolve("a20-no-figure-words/in" + number + ".xlsx").toString());

        String line = ran.out()
                .lines()
                .filter(text -> text.contains(", C7"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.endsWith("[x] if the figure is not available, or [z] if it is not applicable."), line);
    }

    @Test
    void saysNothingOfAMarkerThatStandsThere() {
        assertEquals(List.of(), findings("a20-no-figure-words/in9.xlsx", "V007"));
    }

    @Test
    void offersToConvertNumbersAsPeopleWriteThem() {
        var convert = findings("a21-numbers-as-people-write-them/in.xlsx", "V008");

        assertEquals(1, convert.size());
        assertEquals("Select Convert.", convert.get(0).get("fix"));
        assertEquals(
                new TreeMap<>(Map.of(
                        "K6", 2322, "K7", 2322, "K8", 2000, "K9", -3872, "K10", -1500, "K11", -200, "K12", 2240, "K13",
                        1000)),
                places(convert.get(0), "expected"));
        assertEquals(
                List.of(List.of("K14")),
                findings("a21-numbers-as-people-write-them/in.xlsx", "V007").stream()
                        .map(finding -> finding.get("cells"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        a23-new-errors/in.xlsx
        a23-new-errors/in2.xlsx
        """)
    void namesEachErrorAsItStands(String file) throws IOException {
        var errors = findings(file, "V006");

        assertEquals(1, errors.size());
        var named = new TreeMap<String, Object>();
        places(errors.get(0), "message")
                .forEach((cell, said) -> named.put(cell, said.toString().replaceFirst("^.+, Previous \\(", "(")));
        assertEquals(
                Map.of(
                        "C6", "(C6) contains #SPILL!.",
                        "C7", "(C7) contains #CALC!.",
                        "C8", "(C8) contains #FIELD!.",
                        "C9", "(C9) contains #BLOCKED!.",
                        "C10", "(C10) contains #BUSY!.",
                        "C11", "(C11) contains #PYTHON!.",
                        "C12", "(C12) contains #CONNECT!.",
                        "C13", "(C13) contains #GETTING_DATA."),
                named);
        assertEquals(named.keySet(), snapshotErrors(file));
    }

    /** The cells of Previous that hold an error when Excel itself hands them out. */
    private static Set<String> snapshotErrors(String file) throws IOException {
        var snapshot = Snapshot.read(
                SnapshotOf.file(Files.readAllBytes(CASES.resolve(file))).getBytes(StandardCharsets.UTF_8));
        var cells = new TreeSet<String>();
        snapshot.submission(name -> Optional.empty()).tables().get("CrimePerformance").rows().stream()
                .map(row -> row.cells().get(2))
                .filter(cell -> cell.value() instanceof Value.Error)
                .forEach(cell -> cells.add(cell.ref().a1()));
        return cells;
    }
}
