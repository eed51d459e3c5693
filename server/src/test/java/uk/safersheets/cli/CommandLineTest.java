package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;

@SlowTest
class CommandLineTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] EMPTY = TestWorkbooks.template("risk-matrix");

    @TempDir
    Path folder;

    private Path matrix;

    @BeforeEach
    void writeWorkbook() throws IOException {
        matrix = Files.write(folder.resolve("matrix.xlsx"), MATRIX);
    }

    @Test
    void checksWithTheCountsFirstAndThenSheetBySheet() {
        var ran = Commands.run("check", matrix.toString());

        assertEquals(1, ran.status(), ran.err());
        assertEquals("", ran.err());
        var lines = ran.out().lines().toList();
        assertTrue(lines.get(0).startsWith("matrix.xlsx: 2 errors"), lines.get(0));
        assertEquals("", lines.get(1));
        assertEquals("Risk matrix", lines.get(2));
        assertTrue(lines.get(3).startsWith("  Error: "), lines.get(3));
        assertFalse(lines.get(3).contains("Risk matrix"), "the sheet stands above already");
        assertTrue(ran.out().contains("45 entries in 22 rows are not on this scale, which has 0, 1, 3 and 5."));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred\u001b[0m.xlsx', \\u001b[31mred\\u001b[0m.xlsx",
        "'a\u0007b\rc.xlsx', a\\u0007b\\u000dc.xlsx",
        "'photo\u202excod.xlsx', photo\\u202excod.xlsx",
        "'\u009b2J.xlsx', \\u009b2J.xlsx"
    })
    void writesNoCharacterThatATerminalObeys(String name, String shown) {
        var ran = Commands.run("check", name);

        assertEquals(2, ran.status());
        assertEquals("There is no file " + shown + ".\n", ran.err());
    }

    @Test
    void checksAsJsonForMachines() {
        var ran = Commands.run("check", "--json", matrix.toString());

        assertEquals(1, ran.status());
        var answer = Json.read(ran.out().getBytes(), Map.class);
        assertEquals(2, ((Map<?, ?>) answer.get("summary")).get("errors"));
        assertEquals("V100", ((Map<?, ?>) ((List<?>) answer.get("findings")).get(0)).get("ruleId"));
    }

    @Test
    void recalculatesIntoAnotherFile() throws IOException {
        byte[] wrong = TestWorkbooks.replaced(MATRIX, "xl/worksheets/sheet3.xml", "</f><v>40.0</v>", "</f><v>41.0</v>");
        Files.write(matrix, wrong);
        var out = folder.resolve("out.xlsx");

        var ran = Commands.run("recalculate", matrix.toString(), "-o", out.toString());

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().startsWith("Risk matrix!M6: 41 is now 40."), ran.out());
        assertTrue(ran.out().endsWith("put right in " + out + ".\n"), ran.out());
        assertArrayEquals(wrong, Files.readAllBytes(matrix));
        var again = Commands.run("recalculate", out.toString(), "-o", matrix.toString());
        assertEquals("Every calculated cell was right already. " + matrix + " is the same workbook.\n", again.out());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(matrix));
        assertEquals(2, Files.list(folder).count(), "nothing else is left behind");
    }

    /** The exit status is what a script goes by: 1 where there is an error to put right, 0 where there is none. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "risk-matrix, central-bedfordshire-2015-16, 1",
        "crime-performance, central-bedfordshire-2013-14, 1",
        "crime-performance, charnwood-2019-20-q1, 1",
        "funding-allocation, charnwood-2019-20-ci001, 1",
        "funding-allocation, charnwood-2019-20-locality-fund, 1",
        "action-plan, north-bedfordshire-2008-09-actions, 1",
        "indicators, charnwood-2019-20-q1-indicators, 0",
        "indicators, north-bedfordshire-2008-09-indicators, 1",
        "panel-return, buckinghamshire-2017-18-panel, 1",
        "panel-return, south-and-vale-2016-17-panel, 1",
        "recommendations, central-bedfordshire-2015-16-recommendations, 1",
        "risk-register, northmoor-2026-27-q1-risks, 0",
        "youth-risk, charnwood-2019-20-q1-youth-cases, 1"
    })
    void endsAsTheFindingsSay(String template, String example, int status) throws IOException {
        var file = Files.write(folder.resolve("example.xlsx"), TestWorkbooks.example(template, example));

        var ran = Commands.run("check", file.toString());
        var json = Commands.run("check", "--json", file.toString());

        assertEquals(status, ran.status(), ran.out());
        assertEquals(status, json.status());
        var summary = (Map<?, ?>) Json.read(json.out().getBytes(StandardCharsets.UTF_8), Map.class)
                .get("summary");
        assertEquals(status == 1, (Integer) summary.get("errors") > 0, ran.out());
    }

    @Test
    void neverWritesOverTheWorkbookItself() throws IOException {
        assertCannot(
                matrix + " is the workbook itself. Name another file after -o, so that yours stays as it is.",
                "recalculate",
                matrix.toString(),
                "-o",
                matrix.toString());
        assertArrayEquals(MATRIX, Files.readAllBytes(matrix));
    }

    @Test
    void saysWhyItCannotRecalculate() throws IOException {
        Files.write(matrix, withVersion(9));

        var ran = Commands.run(
                "recalculate",
                matrix.toString(),
                "-o",
                folder.resolve("out.xlsx").toString());

        assertEquals(1, ran.status());
        assertTrue(ran.out().startsWith("This workbook uses template version 9, which is not supported."), ran.out());
        assertFalse(Files.exists(folder.resolve("out.xlsx")));
    }

    @Test
    void buildsAndLooksOverATemplate() {
        var text = Repository.file("workbooks/risk-matrix");
        var built = folder.resolve("built.xlsx");

        assertEquals(
                0,
                Commands.run("template", "build", text.toString(), "-o", built.toString())
                        .status());
        var looked = Commands.run("template", "check", built.toString());

        assertEquals(0, looked.status());
        assertEquals("built.xlsx: nothing to fix.\n", looked.out());
    }

    @Test
    void listsTheFaultsOfATemplate() throws IOException {
        var faulty = faulty();

        var looked = Commands.run("template", "check", faulty.toString());

        assertEquals(1, looked.status());
        assertTrue(looked.out().startsWith("Contract tables!"), looked.out());
        var registered = Commands.run(
                "template",
                "register",
                faulty.toString(),
                "--data",
                folder.resolve("data").toString());
        assertEquals(2, registered.status());
        assertTrue(registered.err().startsWith("The template has "), registered.err());
        assertEquals(1, registered.err().lines().count(), registered.err());
    }

    @Test
    void registersTemplatesAndChecksByThem() throws IOException {
        String data = folder.resolve("data").toString();
        var changed = Files.write(
                folder.resolve("changed.xlsx"),
                TestWorkbooks.replaced(EMPTY, "xl/sharedStrings.xml", "Community Priority", "Public Priority"));
        Files.write(matrix, withVersion(4));

        var registered =
                Commands.run("template", "register", changed.toString(), "--data", data, "--by", "Analyst, Charnwood");

        assertEquals("Registered risk-matrix version 4.\n", registered.out(), registered.err());
        assertTrue(Commands.run("check", matrix.toString())
                .out()
                .contains("uses template version 4, which is not supported"));
        var known = Commands.run("check", matrix.toString(), "--data", data);
        assertFalse(known.out().contains("not supported"), known.out());

        assertEquals(
                "Retired risk-matrix version 4.\n",
                Commands.run("template", "retire", "risk-matrix", "4", "--data", data)
                        .out());
        assertTrue(Commands.run("check", matrix.toString(), "--data", data)
                .out()
                .contains("version 4, which is not supported"));
        assertCannot(
                "There is no template risk-matrix version 7.",
                "template",
                "retire",
                "risk-matrix",
                "7",
                "--data",
                data);
    }

    @Test
    void saysInOneLineWhatItCannotDo() throws IOException {
        var missing = folder.resolve("missing.xlsx").toString();
        var text = Files.writeString(folder.resolve("notes.txt"), "hello").toString();
        var out = folder.resolve("no/such/out.xlsx").toString();

        assertCannot("There is no file " + missing + ".", "check", missing);
        assertCannot("There is no file " + missing + ".", "recalculate", missing, "-o", out);
        assertCannot(
                "\"notes.txt\" is plain text, such as a CSV file, not an Excel workbook."
                        + " Choose the workbook that you filled in.",
                "check",
                text);
        assertCannot(
                "There is no Safer Sheets data in " + folder + ".",
                "check",
                matrix.toString(),
                "--data",
                folder.toString());
        assertCannot("Missing required parameter: 'FILE'. Try --help.", "check");
        assertCannot("Unmatched argument at index 0: 'nonsense'. Try --help.", "nonsense");
        assertCannot(
                "host 192.0.2.1.7 is no address of this machine: use 127.0.0.1;"
                        + " port 70000 is not between 0 and 65535",
                "serve",
                "--host",
                "192.0.2.1.7",
                "--port",
                "70000",
                "--data",
                folder.resolve("data").toString());
        assertFalse(Files.exists(folder.resolve("data")), "nothing is made before the settings are right");
        assertFalse(Files.exists(folder.resolve("safersheets.db")));
    }

    @Test
    void explainsItself() {
        var help = Commands.run("--help");

        assertEquals(0, help.status());
        for (String command : List.of("serve", "check", "recalculate", "template")) {
            assertTrue(help.out().contains("  " + command + " "), help.out());
        }
        assertEquals(help.out(), Commands.run().out());
        assertTrue(Commands.run("--version").out().startsWith("Safer Sheets "));
    }

    @Test
    void copiesEverythingAndVerifiesTheCopy() {
        String data = folder.resolve("data").toString();
        String copy = folder.resolve("copy").toString();
        String restored = folder.resolve("restored").toString();
        Services.open(Config.in(Path.of(data)), Clock.systemUTC()).close();

        assertEquals(
                "Everything in " + data + " is copied to " + copy + ".\n",
                Commands.run("backup", copy, "--data", data).out());
        assertEquals(0, Commands.run("restore", copy, "--data", restored).status());
        var verified = Commands.run("verify", "--data", restored);
        assertEquals(0, verified.status());
        assertTrue(
                verified.out()
                        .matches(
                                "The record is sealed in format 1.\n([1-9]\\d*) events, 0 versions and \\1 workbooks, all as they were kept.\n"),
                verified.out());
        assertCannot(data + " holds Safer Sheets data already. Name an empty folder.", "restore", copy, "--data", data);
        assertCannot("There is no Safer Sheets data in " + folder + ".", "verify", "--data", folder.toString());
    }

    private void assertCannot(String why, String... arguments) {
        var ran = Commands.run(arguments);
        assertEquals(why + System.lineSeparator(), ran.err());
        assertEquals(2, ran.status());
        assertEquals("", ran.out());
    }

    private static byte[] withVersion(int version) {
        return TestWorkbooks.replaced(
                MATRIX, "docProps/custom.xml", "<vt:lpwstr>3</vt:lpwstr>", "<vt:lpwstr>" + version + "</vt:lpwstr>");
    }

    private Path faulty() throws IOException {
        byte[] faulty = TestWorkbooks.replaced(EMPTY, "xl/sharedStrings.xml", ">growing<", ">swelling<");
        return Files.write(folder.resolve("faulty.xlsx"), faulty);
    }
}
