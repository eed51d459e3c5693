package uk.safersheets.textcheck;

import java.util.List;

/**
 * What the workbooks say of a report.
 *
 * @param text the report's text, as every offset counts in it
 * @param statements in the order of the text
 * @param unmentioned large clear changes of the workbooks that the report never mentions
 * @param notes what was not read or not checked, and why: rows of the report's own tables, a workbook without figures
 */
public record TextReport(String text, List<Statement> statements, List<Unmentioned> unmentioned, List<String> notes) {
    public TextReport {
        statements = List.copyOf(statements);
        unmentioned = List.copyOf(unmentioned);
        notes = List.copyOf(notes);
    }

    public long count(Verdict verdict) {
        return statements.stream().filter(each -> each.verdict() == verdict).count();
    }
}
