package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.text.example.ExampleFile;
import uk.safersheets.text.template.TemplateFile;

/** Rules that speak when a partnership changes the risk matrix itself, or scores it without telling issues apart. */
@SlowTest
class ChangedTemplateTest {
    private static final Path RISK_MATRIX = Shipped.FOLDER.resolve("risk-matrix");

    @TempDir
    private Path folder;

    @Test
    void asksForADescriptionOfEachScore() throws IOException {
        var said = saidOf("V117", "[3, Medium,", "[3, null,");

        assertEquals(
                List.of(
                        "Scale, Score 3, B8: The score 3 has no description. Add a description for score 3 in the template."),
                said);
    }

    @Test
    void asksWhatAHighScoreMeansForACriterionThatWasAdded() throws IOException {
        var said = saidOf("V113", "  - [Likelihood, 'How likely", "  - [Chance, 'How likely");

        assertTrue(
                said.stream()
                        .anyMatch(
                                text -> text.contains(
                                        "The criterion 'Likelihood' is not in Criteria, so nobody can tell whether a high score is good or bad.")),
                said.toString());
    }

    @Test
    void saysThatACriterionDidNotHelpToRank() {
        var scored = Shipped.submission("risk-matrix", "central-bedfordshire-2015-16");
        var alike = scored.tables().get("RiskMatrix").rows().stream()
                .map(row -> "RiskMatrix: " + row.cells().get(0).value() + ": Likelihood = 3")
                .collect(Collectors.joining(";"));

        var said = Shipped.check("risk-matrix", Edits.made(scored, alike)).findings().stream()
                .filter(finding -> finding.ruleId().equals("V108"))
                .map(Wording::text)
                .toList();

        assertEquals(
                List.of("Risk matrix, Likelihood, J5: Every issue scored 3 for Likelihood, so it did not help to "
                        + "rank them. Score the criterion again, or leave it out next year."),
                said);
    }

    /**
     * Totals that are no sums: likelihood by impact, an index, and one that falls when a score rises, which has no ends
     * to be tried. Each is held against every way of moving the scores that are off the scale.
     */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[@Likelihood]*[@[Physical Harm to People]]",
                "PRODUCT(RiskMatrix[@[Likelihood]:[Under reported]])/25",
                "ROUND(100*AVERAGE(RiskMatrix[@[Harm to Property]:[Cost Impact]])/MAX(Scale[Score]),1)",
                "[@Likelihood]*([@[Cost Impact]]-3)^2",
                "[@Likelihood]*10-[@[Cost Impact]]*[@[Harm to Property]]"
            })
    void ranksRunOverEveryWayWhateverTheTotal(String total) throws IOException {
        var changed = changed(
                "SUM(RiskMatrix[@[Performance issue - deteriorating]:[CSP Knowledge]]))'\n        width: 8",
                total + ")'\n        width: 8");
        var worked = new Calculation(changed.contract(), changed.submission());
        int rows = worked.countedRows("RiskMatrix").length;
        var spans = IntStream.range(0, rows).mapToObj(row -> span(changed, row)).toList();
        for (int row = 0; row < rows; row++) {
            var own = spans.get(row);
            int at = row;
            long best = 1
                    + IntStream.range(0, rows)
                            .filter(other -> other != at && spans.get(other)[0].compareTo(own[1]) > 0)
                            .count();
            long worst = 1
                    + IntStream.range(0, rows)
                            .filter(other -> other != at && spans.get(other)[1].compareTo(own[0]) > 0)
                            .count();
            long now = Long.parseLong(worked.value("RiskMatrix", row, "Rank").toString());
            best = Math.min(best, now);
            worst = Math.max(worst, now);
            assertEquals(
                    best == worst ? "" + best : best + " to " + worst,
                    worked.value("RiskMatrix", row, "Rank range").toString());
        }
    }

    /** The least and the most total of a row, each way of moving its scores worked out as a workbook of its own. */
    private static BigDecimal[] span(Changed changed, int row) {
        var scores = changed.submission()
                .tables()
                .get("RiskMatrix")
                .rows()
                .get(row)
                .cells()
                .subList(1, 12);
        var ways = new ArrayList<String>(List.of(""));
        var issue = changed.submission()
                .tables()
                .get("RiskMatrix")
                .rows()
                .get(row)
                .cells()
                .get(0)
                .value();
        for (int at = 0; at < scores.size(); at++) {
            String score = scores.get(at).value().toString();
            if (score.equals("2") || score.equals("4")) {
                var heading = changed.submission()
                        .tables()
                        .get("RiskMatrix")
                        .headings()
                        .get(at + 1)
                        .value();
                var longer = new ArrayList<String>();
                for (var way : ways) {
                    for (int move : new int[] {-1, 1}) {
                        longer.add(way + "; RiskMatrix: " + issue + ": " + heading + " = "
                                + (Integer.parseInt(score) + move));
                    }
                }
                ways = longer;
            }
        }
        var totals = ways.stream()
                .map(way -> way.isEmpty() ? changed.submission() : Edits.made(changed.submission(), way.substring(2)))
                .map(moved -> new BigDecimal(new Calculation(changed.contract(), moved)
                        .value("RiskMatrix", row, "Total")
                        .toString()))
                .sorted()
                .toList();
        return new BigDecimal[] {totals.get(0), totals.get(totals.size() - 1)};
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        SUM(RiskMatrix[@[Performance issue - deteriorating]:[CSP Knowledge]]) | the scores add to
        [@Likelihood]*[@[Physical Harm to People]]                            | the total worked out from the scores is
        """)
    void saysThatScoresAddUpOnlyWhereTheyDo(String total, String words) throws IOException {
        var changed = changed(
                "SUM(RiskMatrix[@[Performance issue - deteriorating]:[CSP Knowledge]]))'\n        width: 8",
                total + ")'\n        width: 8");
        var wrong = Edits.made(changed.submission(), "RiskMatrix: Terrorism: Published total = 77");
        var said = Check.run(changed.contract(), wrong, LocalDate.of(2026, 11, 21)).findings().stream()
                .filter(finding -> finding.ruleId().equals("V101"))
                .flatMap(finding -> finding.places().isEmpty()
                        ? Stream.of(finding.message())
                        : finding.places().stream().map(Finding.Place::message))
                .filter(text -> text.contains("77"))
                .toList();
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains(words), said.get(0));
    }

    private record Changed(PreparedContract contract, Submission submission) {}

    /** What one rule says of the example after one line of the template's text was changed. */
    private List<String> saidOf(String rule, String line, String changed) throws IOException {
        var changedBook = changed(line, changed);
        return Check.run(changedBook.contract(), changedBook.submission(), LocalDate.of(2026, 11, 21))
                .findings()
                .stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Wording::text)
                .toList();
    }

    private Changed changed(String line, String changed) throws IOException {
        var file = Files.readString(RISK_MATRIX.resolve("template.yaml"));
        assertTrue(file.contains(line), line);
        var text = TemplateFile.read(Files.writeString(folder.resolve("template.yaml"), file.replace(line, changed)));
        var example = ExampleFile.read(example(), text);
        var builder = new TemplateBuilder(Shipped.FUNCTIONS);
        var contract = new PreparedContract(ContractReader.read(builder.build(text)), Shipped.FUNCTIONS);
        var submission = new WorkbookReader(UploadLimits.STANDARD)
                .open(builder.build(text, example), "changed.xlsx")
                .submission();
        return new Changed(contract, submission);
    }

    /** The example without its rows of Criteria, which the changed template may not have. */
    private Path example() throws IOException {
        var file = Files.readString(RISK_MATRIX.resolve("examples/central-bedfordshire-2015-16.yaml"));
        int from = file.indexOf("  Criteria:");
        int to = file.indexOf("  Decisions:");
        return Files.writeString(folder.resolve("example.yaml"), file.substring(0, from) + file.substring(to));
    }
}
