package uk.safersheets.api.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.check.FindingContext;
import uk.safersheets.contract.Type;

/**
 * What stands around the cells of findings, as people read it.
 *
 * @param fields every named cell
 * @param tables every table: all its headings, and the rows near findings
 */
public record FindingContextJson(List<NamedCell> fields, List<Excerpt> tables) {

    /**
     * One named cell, with what the template prints beside it.
     *
     * @param role what it is for, such as {@code period-start}; null where the template does not say
     */
    public record NamedCell(
            String name,
            String label,
            @Nullable String role,
            String sheet,
            String cell,
            @WordOf(Type.class) String type,
            String text) {
        static NamedCell of(FindingContext.NamedCell named) {
            var cell = named.cell();
            var field = named.field();
            return new NamedCell(
                    field.name(),
                    field.label(),
                    field.roleOrNull() == null ? null : field.roleOrNull().word(),
                    cell.sheet(),
                    cell.a1(),
                    field.content().type().word(),
                    named.text());
        }
    }

    /**
     * One table.
     *
     * @param table its name
     * @param key the heading of the column that a row is known by
     * @param topLeft the cell of its first heading, such as {@code A5}
     */
    public record Excerpt(
            String table, String key, String sheet, String topLeft, List<Heading> columns, List<Row> rows) {
        static Excerpt of(FindingContext.Excerpt excerpt) {
            return new Excerpt(
                    excerpt.table(),
                    excerpt.key(),
                    excerpt.topLeft().sheet(),
                    excerpt.topLeft().a1(),
                    excerpt.columns().stream()
                            .map(heading ->
                                    new Heading(heading.text(), heading.type().word()))
                            .toList(),
                    excerpt.lines().stream()
                            .map(line -> new Row(line.number() + 1, line.cells()))
                            .toList());
        }
    }

    public record Heading(String text, @WordOf(Type.class) String type) {}

    /** One row, by its number in Excel. */
    public record Row(int number, List<String> cells) {}

    public static FindingContextJson of(FindingContext surroundings) {
        return new FindingContextJson(
                surroundings.fields().stream().map(NamedCell::of).toList(),
                surroundings.tables().stream().map(Excerpt::of).toList());
    }
}
