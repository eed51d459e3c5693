package uk.safersheets.api.textcheck;

import java.util.List;
import uk.safersheets.api.WordOf;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.TracedCell;
import uk.safersheets.textcheck.Verdict;

/**
 * One figure or claim of a report.
 *
 * @param quote the exact words
 * @param start its first character in the report's text, counted from 0 in UTF-16 units
 * @param end after its last
 * @param sentence the sentence it stands in
 * @param cells where it comes from; empty for what was not traced
 * @param working how it comes out; empty where the cell itself is it
 * @param message what to say of it; empty where it agrees
 * @param fix what to do; likewise
 */
public record StatementJson(
        String quote,
        int start,
        int end,
        String sentence,
        @WordOf(Statement.Kind.class) String kind,
        @WordOf(Verdict.class) String verdict,
        List<Traced> cells,
        String working,
        String message,
        String fix) {

    /**
     * A cell that it rests on.
     *
     * @param workbook which workbook's, by its name
     * @param cell such as {@code Crime performance!D5}
     * @param label what it is, for a person
     * @param shown its value as the sheet shows it
     */
    public record Traced(String workbook, String cell, String label, String shown) {
        static Traced of(TracedCell traced) {
            return new Traced(traced.workbook(), traced.cell().toString(), traced.label(), traced.shown());
        }
    }

    static StatementJson of(Statement statement, String text) {
        var quote = statement.quote();
        return new StatementJson(
                quote.of(text),
                quote.start(),
                quote.end(),
                statement.sentence().of(text),
                statement.kind().word(),
                statement.verdict().word(),
                statement.cells().stream().map(Traced::of).toList(),
                statement.working(),
                statement.message(),
                statement.fix());
    }
}
