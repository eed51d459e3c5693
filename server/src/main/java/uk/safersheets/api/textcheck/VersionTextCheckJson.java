package uk.safersheets.api.textcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.textcheck.TextReport;

/**
 * A report's figures held against a version and the same partnership's others.
 *
 * @param text the report's text, which nothing is kept of
 * @param books what it was held against, the version that was asked for first
 * @param places where the cells of statements stand by name, each once
 */
public record VersionTextCheckJson(
        TextCheckJson.Summary summary,
        List<StatementJson> statements,
        List<TextCheckJson.UnmentionedJson> unmentioned,
        List<String> notes,
        String text,
        List<UsedBook> books,
        List<Place> places) {

    /**
     * A version that was used.
     *
     * @param workbook the name by which cells say where they stand
     * @param state {@code approved} or how else it stands, in words
     */
    public record UsedBook(String workbook, String book, int version, String state) {}

    /**
     * Where a cell stands by name, as its history is asked for.
     *
     * @param cell as statements name it
     * @param table null for a named cell
     * @param key what its row is known by; null for a named cell
     * @param column its heading, or the name of a named cell
     */
    public record Place(
            String workbook,
            String cell,
            String book,
            @Nullable String table,
            @Nullable String key,
            String column) {}

    public static VersionTextCheckJson of(TextReport report, List<UsedBook> books, List<Place> places) {
        var plain = TextCheckJson.of(report);
        return new VersionTextCheckJson(
                plain.summary(), plain.statements(), plain.unmentioned(), plain.notes(), report.text(), books, places);
    }
}
