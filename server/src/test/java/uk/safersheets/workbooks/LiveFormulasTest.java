package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Scope;
import uk.safersheets.formula.TableScope;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;

/** What Excel works out by itself in the shipped templates comes to what the service's own functions come to. */
class LiveFormulasTest {
    private static final int COUNTS = 45;
    private static final List<Integer> LARGE = List.of(99, 100, 130, 205, 248, 1000, 3289, 3350, 65_000, 1_000_000);

    @Test
    void leaveToTheServiceOnlyWhatExcelCannotWorkOut() {
        List<String> left = new ArrayList<>();
        for (String template : Shipped.templates()) {
            var contract = Shipped.contract(template).contract();
            contract.tables()
                    .forEach(table -> table.columns().stream()
                            .filter(column -> column.content().entry() == Entry.SERVICE)
                            .forEach(column -> left.add(table.name() + "[" + column.name() + "]")));
            contract.fields().stream()
                    .filter(field -> field.content().entry() == Entry.SERVICE)
                    .forEach(field -> left.add(field.name()));
        }

        assertEquals(
                List.of(
                        "BeatTotals[Borough crime type]",
                        "AreaTotals[Borough crime type]",
                        "Series[Signal]",
                        "RiskMatrix[Rank range]"),
                left);
    }

    @ParameterizedTest(name = "{0} days after {1}")
    @CsvSource({"91, 91", "365, 365", "1, 1"})
    void givesEveryVerdictOfTheExactTestOverPeriodsOfEqualLength(int now, int before) {
        assertEquals(List.of(), unlike(now, before));
    }

    /**
     * Over unequal lengths twice the smaller tail and the sum of the outcomes no likelier are two exact tests: near the
     * limit one may call clear what the other does not, and never a rise what the other calls a fall.
     */
    @ParameterizedTest(name = "{0} days after {1}")
    @CsvSource({"91, 90", "92, 91", "366, 365", "184, 365", "91, 365"})
    void differsFromTheOtherExactTestNearTheLimitOnlyWhereLengthsAreUnequal(int now, int before) {
        var unlike = unlike(now, before);

        assertTrue(unlike.size() < COUNTS * COUNTS / 50, () -> unlike.size() + " differ: " + unlike);
        assertTrue(unlike.stream().allMatch(line -> line.contains("no clear change")), unlike::toString);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "-1, 12, ''",
        "1.5, 12, ''",
        "12, 2E9, ''",
        "9, 9, too few to say",
        "0, 10, clear rise",
        "10, 0, clear fall"
    })
    void saysNothingOfWhatIsNoCount(String previous, String current, String verdict) {
        assertEquals(verdict, crime(previous, current, Value.BLANK));
    }

    @Test
    void takesLengthsAsEqualWhereADayIsMissing() {
        assertEquals("clear fall", crime("248", "205", Value.BLANK));
        assertEquals("clear fall", crime("248", "205", Value.of(30)));
    }

    @ParameterizedTest(name = "filling {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsAlternativesUpByTheCheapestAndTheDearest(int seed) {
        var scope = fund(new Random(seed));
        String amounts =
                "IF(ISNUMBER(Funding[Allocated]),Funding[Allocated]+Funding[Moved],\"\"),Funding[Option group]";

        assertEquals(value("LEASTTOTAL(" + amounts + ")", scope), value(field("LowestTotal"), scope));
        assertEquals(value("MOSTTOTAL(" + amounts + ")", scope), value(field("HighestTotal"), scope));
    }

    /** A copy from when the service filled the verdicts in is asked to take the formulas, and no verdict changes. */
    @Test
    void aCopyOfTheTimeBeforeGetsTheFormulasAndKeepsItsVerdicts(@TempDir Path folder) throws IOException {
        var older = filledAsBefore(folder);
        var table = older.table("Indicators").orElseThrow();
        int verdict = table.column("Verdict").orElseThrow();
        var held = new HashMap<CellRef, Value>();
        table.rows()
                .forEach(row -> held.put(
                        row.cells().get(verdict).ref(), row.cells().get(verdict).value()));

        var patches = Shipped.check("indicators", older).patches();

        assertEquals(table.rows().size(), patches.size());
        for (var patch : patches) {
            assertTrue(patch.formula().orElseThrow().contains("BINOM.DIST"), patch::toString);
            assertEquals(held.get(patch.cell()), patch.value(), patch::toString);
        }
    }

    private static Submission filledAsBefore(Path folder) throws IOException {
        var now = Files.readString(Shipped.FOLDER.resolve("indicators/template.yaml"));
        int formula = now.indexOf("MIN(1,2*BINOM.DIST");
        int entry = now.lastIndexOf("entry: formula", formula);
        int end = now.indexOf('\n', formula);
        String before = now.substring(0, entry)
                + "entry: service"
                + now.substring(entry + "entry: formula".length(), now.indexOf("formula: '", entry))
                + "formula: 'IF(OR(NOT(ISNUMBER([@Actual])),NOT(ISNUMBER([@Baseline]))),\"\",IF(OR(IFERROR(INDEX("
                + "Units[Multiplied by],MATCH([@Unit],Units[Unit],0)),1)<>0,[@Unit]=\"£\"),\"\",IF(OR([@Actual]<0,"
                + "[@Baseline]<0,[@Actual]<>INT([@Actual]),[@Baseline]<>INT([@Baseline])),\"\","
                + "VERDICT([@Baseline],[@Actual]))))'"
                + now.substring(end);
        var text = TemplateFile.read(Files.writeString(folder.resolve("template.yaml"), before));
        var example = Shipped.FOLDER.resolve("indicators/examples/charnwood-2019-20-q1-indicators.yaml");
        byte[] workbook = new TemplateBuilder(Shipped.FUNCTIONS).build(text, ExampleFile.read(example, text));
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "before.xlsx")
                .submission();
    }

    private static List<String> unlike(int now, int before) {
        var counts = new ArrayList<>(IntStream.range(0, COUNTS).boxed().toList());
        if (now == before) {
            counts.addAll(LARGE);
        }
        List<String> unlike = new ArrayList<>();
        for (int previous : counts) {
            for (int current : counts) {
                String ours = CrimeRow.verdict(Value.of(previous), Value.of(current), Value.of(before), Value.of(now));
                String theirs = value(
                        "VERDICT(" + previous + "," + current + "," + before + "," + now + ")",
                        new TableScope("None", List.of(), List.of(), 0, Map.of(), Shipped.FUNCTIONS));
                if (!ours.equals(theirs)) {
                    unlike.add(previous + " to " + current + ": " + ours + ", " + theirs);
                }
            }
        }
        return unlike;
    }

    private static String crime(String previous, String current, Value days) {
        return CrimeRow.verdict(
                Value.of(new BigDecimal(previous)), Value.of(new BigDecimal(current)), Value.BLANK, days);
    }

    /** Lines alone and in groups, some of equal amounts, one whose amount is not known; nothing is chosen. */
    private static Scope fund(Random random) {
        List<List<Value>> rows = new ArrayList<>();
        int fixed = 0;
        for (int line = 1; line <= 12; line++) {
            String group = List.of("", "Either", "Or", "One").get(random.nextInt(4));
            int allocated = 100 * (1 + random.nextInt(5));
            int moved = 10 * random.nextInt(3);
            fixed += group.isEmpty() ? allocated + moved : 0;
            rows.add(List.of(
                    Value.of("L" + line),
                    group.isEmpty() ? Value.BLANK : Value.of(group),
                    Value.of(allocated),
                    Value.of(moved),
                    Value.of(group.isEmpty() ? allocated + moved : 0)));
        }
        rows.add(List.of(Value.of("L13"), Value.of("Either"), Value.of("[x]"), Value.of(0), Value.of(0)));
        rows.add(List.of(Value.BLANK, Value.BLANK, Value.BLANK, Value.of(""), Value.of("")));
        List<List<Value>> whole = new ArrayList<>();
        for (var row : rows) {
            var all = new ArrayList<>(row);
            all.add(
                    row.get(1).isBlank()
                            ? Value.of("")
                            : Value.of(fixed + (int) number(row.get(2)) + (int) number(row.get(3))));
            whole.add(all);
        }
        var headings = List.of("Line", "Option group", "Allocated", "Moved", "Counted", "Total if chosen");
        return new TableScope("Funding", headings, whole, 0, Map.of(), Shipped.FUNCTIONS);
    }

    private static double number(Value value) {
        return value instanceof Value.Number number ? number.amount().doubleValue() : 0;
    }

    private static String field(String name) {
        return formula(Shipped.contract("funding-allocation").contract().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content());
    }

    private static String formula(Content content) {
        return Objects.requireNonNull(content.formula(), "formula");
    }

    private static String value(String formula, Scope scope) {
        return Formula.parse(formula).evaluate(scope).toString();
    }
}
