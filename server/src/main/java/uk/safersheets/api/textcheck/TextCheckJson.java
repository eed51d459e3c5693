package uk.safersheets.api.textcheck;

import java.util.List;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.textcheck.Unmentioned;
import uk.safersheets.textcheck.Verdict;

/**
 * A report's figures held against workbooks.
 *
 * @param statements in the order of the text
 * @param unmentioned large clear changes that the report never mentions
 * @param notes what was not read or not checked, and why
 */
public record TextCheckJson(
        Summary summary, List<StatementJson> statements, List<UnmentionedJson> unmentioned, List<String> notes) {

    /**
     * How many of its figures and claims.
     *
     * @param figures all of them
     */
    public record Summary(long figures, long agree, long contradict, long untraced) {
        static Summary of(TextReport report) {
            return new Summary(
                    report.statements().size(),
                    report.count(Verdict.AGREES),
                    report.count(Verdict.CONTRADICTS),
                    report.count(Verdict.UNTRACED));
        }
    }

    /** A change that the report does not mention. */
    public record UnmentionedJson(List<StatementJson.Traced> cells, String message) {
        static UnmentionedJson of(Unmentioned change) {
            return new UnmentionedJson(
                    change.cells().stream().map(StatementJson.Traced::of).toList(), change.message());
        }
    }

    public static TextCheckJson of(TextReport report) {
        return new TextCheckJson(
                Summary.of(report),
                report.statements().stream()
                        .map(statement -> StatementJson.of(statement, report.text()))
                        .toList(),
                report.unmentioned().stream().map(UnmentionedJson::of).toList(),
                report.notes());
    }
}
