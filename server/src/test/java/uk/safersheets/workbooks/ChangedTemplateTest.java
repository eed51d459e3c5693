package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.check.Check;
import uk.safersheets.check.Wording;
import uk.safersheets.excel.ContractReader;
import uk.safersheets.excel.TemplateBuilder;
import uk.safersheets.excel.UploadLimits;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.json.ExampleFile;
import uk.safersheets.json.TemplateFile;

/** Rules that speak when a partnership changes the risk matrix itself, or scores it without telling issues apart. */
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

    /** What one rule says of the example after one line of the template's text was changed. */
    private List<String> saidOf(String rule, String line, String changed) throws IOException {
        var file = Files.readString(RISK_MATRIX.resolve("template.yaml"));
        assertTrue(file.contains(line), line);
        var text = TemplateFile.read(Files.writeString(folder.resolve("template.yaml"), file.replace(line, changed)));
        var example = ExampleFile.read(example(), text);
        var builder = new TemplateBuilder(Shipped.FUNCTIONS);
        var contract = new PreparedContract(ContractReader.read(builder.build(text)), Shipped.FUNCTIONS);
        var submission = new WorkbookReader(UploadLimits.STANDARD)
                .open(builder.build(text, example), "changed.xlsx")
                .submission();
        return Check.run(contract, submission, LocalDate.of(2026, 11, 21)).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Wording::text)
                .toList();
    }

    /** The example without its rows of Criteria, which the changed template may not have. */
    private Path example() throws IOException {
        var file = Files.readString(RISK_MATRIX.resolve("examples/central-bedfordshire-2015-16.yaml"));
        int from = file.indexOf("  Criteria:");
        int to = file.indexOf("  Decisions:");
        return Files.writeString(folder.resolve("example.yaml"), file.substring(0, from) + file.substring(to));
    }
}
