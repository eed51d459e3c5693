package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;

/** What one rule says after an officer's edit of an example. */
abstract class RulesTest {
    private static final String NOTHING = "nothing";

    /** Every sentence of this rule: that of each place where there are several, else that of the finding. */
    void says(String template, String example, String edits, String rule, String expected) {
        var submission = Edits.made(Shipped.submission(template, example), edits);
        said(Shipped.check(template, submission).findings(), rule, expected);
    }

    /** The same with other books of the partnership beside it; what it could not check is left out. */
    void saysBeside(
            String template, String example, String edits, String beside, String rule, String expected) {
        var submission = Edits.made(Shipped.submission(template, example), edits);

        said(
                Shipped.check(template, submission, BooksBeside.read(template, beside)).findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOT_CHECKED)
                        .toList(),
                rule,
                expected);
    }

    private static void said(List<Finding> findings, String rule, String expected) {
        var said = findings.stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .flatMap(RulesTest::sentences)
                .toList();

        assertEquals(expected.equals(NOTHING) ? List.of() : List.of(expected.split(" // ")), said);
    }

    private static Stream<String> sentences(Finding finding) {
        return finding.places().isEmpty()
                ? Stream.of(Wording.text(finding))
                : finding.places().stream().map(place -> place.cell() + ": " + place.message());
    }
}
