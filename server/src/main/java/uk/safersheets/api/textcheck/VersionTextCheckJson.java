package uk.safersheets.api.textcheck;

import java.util.List;
import uk.safersheets.textcheck.TextReport;

/**
 * A report's figures held against a version and the same partnership's others.
 *
 * @param text the report's text, which nothing is kept of
 * @param books what it was held against, the version that was asked for first
 */
public record VersionTextCheckJson(
        TextCheckJson.Summary summary,
        List<StatementJson> statements,
        List<TextCheckJson.UnmentionedJson> unmentioned,
        List<String> notes,
        String text,
        List<UsedBook> books) {

    /**
     * A version that was used.
     *
     * @param workbook the name by which cells say where they stand
     * @param state {@code approved} or how else it stands, in words
     */
    public record UsedBook(String workbook, String book, int version, String state) {}

    public static VersionTextCheckJson of(TextReport report, List<UsedBook> books) {
        var plain = TextCheckJson.of(report);
        return new VersionTextCheckJson(
                plain.summary(), plain.statements(), plain.unmentioned(), plain.notes(), report.text(), books);
    }
}
