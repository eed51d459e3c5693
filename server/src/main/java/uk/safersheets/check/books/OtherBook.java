package uk.safersheets.check.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.CachingArea;
import uk.safersheets.functions.labels.SameLabels;

/**
 * What rules may read of another book: named cells, whole columns, and the cell of a row that is known by its key. Several
 * books of one period, such as those of two funds, are read as one: their rows stand below each other. Not thread-safe.
 */
public final class OtherBook {
    private static final String LOOK = "Look at it by eye, or ask whoever looks after the template.";

    private final List<BesideWorkbook> workbooks;
    private final Map<List<String>, Area> columns = new HashMap<>();
    private final Map<String, SameLabels> keys = new HashMap<>();

    /**
     * One workbook of it.
     *
     * @param prepared the template version that it was made from; its frame is right
     */
    public record Part(BookVersion version, PreparedContract prepared, Submission submission) {}

    /** @param parts at least one */
    public OtherBook(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a book that is read has a workbook");
        }
        workbooks = parts.stream()
                .map(part -> new BesideWorkbook(part.version(), part.prepared(), part.submission()))
                .toList();
    }

    public List<BookVersion> versions() {
        return workbooks.stream().map(BesideWorkbook::version).toList();
    }

    /**
     * What a named cell holds.
     *
     * @param name its name, or {@code role:award}
     * @throws UnavailableBookException when it is in none of the workbooks, or holds something else in each
     */
    Value field(String name) {
        var values = workbooks.stream()
                .flatMap(workbook -> workbook.field(name).stream())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            throw lacks("named cell " + name);
        }
        if (values.size() > 1) {
            throw new UnavailableBookException(name + " is not the same in " + words(), LOOK);
        }
        return values.get(0);
    }

    /**
     * A whole column, with the rows that count; one blank where there are none.
     *
     * @param table its name, or {@code role:changes}
     * @param heading its heading, or {@code role:current}
     * @throws UnavailableBookException when a workbook has no such table or column
     */
    Area column(String table, String heading) {
        return columns.computeIfAbsent(List.of(Texts.key(table), Texts.key(heading)), unknown -> {
            var values = new ArrayList<Value>();
            for (var workbook : workbooks) {
                var found = table(workbook, table);
                String column = NamedParts.heading(found, heading)
                        .orElseThrow(() -> lacks("column \"" + heading + "\" in " + found.name()));
                for (int row : workbook.rows(found)) {
                    values.add(workbook.value(found, row, column));
                }
            }
            return area(values);
        });
    }

    /**
     * The cell of one row; {@code #N/A} where no row has this key.
     *
     * @throws UnavailableBookException also when several rows have the key and hold different things
     */
    Value cell(String table, Value key, String heading) {
        var column = column(table, heading);
        var places =
                keys.computeIfAbsent(Texts.key(table), unknown -> labels(table)).places(key.toString());
        var values =
                places.stream().map(place -> column.at(place, 0)).distinct().toList();
        if (values.size() > 1) {
            throw new UnavailableBookException(
                    "\"" + key + "\" is in more than one row of " + table + " in " + words(), LOOK);
        }
        return values.isEmpty() ? Value.of(ExcelError.NA) : values.get(0);
    }

    private SameLabels labels(String table) {
        var labels = new ArrayList<String>();
        var means = new LinkedHashMap<String, String>();
        for (var workbook : workbooks) {
            var found = table(workbook, table);
            for (int row : workbook.rows(found)) {
                labels.add(workbook.value(found, row, found.key()).toString());
            }
            learn(workbook, means);
        }
        return new SameLabels(labels, means);
    }

    private static void learn(BesideWorkbook workbook, Map<String, String> means) {
        workbook.contract()
                .table(TableRole.LABELS)
                .ifPresent(table -> table.column(TableColumnRole.MEANS).ifPresent(column -> {
                    for (int row : workbook.rows(table)) {
                        String label = workbook.value(table, row, table.key()).toString();
                        means.putIfAbsent(
                                label, workbook.value(table, row, column.name()).toString());
                    }
                }));
    }

    private static Area area(List<Value> values) {
        return new CachingArea(values.isEmpty() ? Area.of(Value.BLANK) : new Block(values.size(), 1, values));
    }

    private Table table(BesideWorkbook workbook, String name) {
        return workbook.table(name).orElseThrow(() -> lacks("table " + name));
    }

    private UnavailableBookException lacks(String what) {
        return new UnavailableBookException("there is no " + what + " in " + words(), LOOK);
    }

    private String words() {
        return BookVersion.words(versions());
    }
}
