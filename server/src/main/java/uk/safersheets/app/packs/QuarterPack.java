package uk.safersheets.app.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.charts.Chart;
import uk.safersheets.charts.Figure;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.document.Bars;
import uk.safersheets.document.Block;
import uk.safersheets.document.Document;
import uk.safersheets.document.Grid;

/** The quarter for scrutiny: what was counted before and now, whether that is a change, in a table, a picture and words. */
final class QuarterPack {
    private static final int MOST_BARS = 12;
    private static final double ROOM = 84;
    /** What a page is wide enough for. */
    private static final List<String> PRINTED = List.of("key", "before", "now", "change", "interval", "verdict");

    private final PackedVersion version;
    private final Chart changes;
    private final RoleRows table;

    QuarterPack(PackedVersion version, Chart changes) {
        this.version = version;
        this.changes = changes;
        this.table = new RoleRows(version.content(), TableRole.CHANGES);
    }

    Document made() {
        var columns = columns();
        var rows = changes.rows().stream()
                .map(row ->
                        PRINTED.stream().map(part -> row.get(at(part)).text()).toList())
                .toList();
        var shown = PageRoom.first(rows, columns, ROOM);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.summary(changes.title() + ". " + periods()));
        blocks.add(new Block.Heading("What can be said"));
        blocks.add(new Block.Points(verdicts()));
        blocks.add(new Block.Heading("Before and now"));
        blocks.add(bars());
        blocks.add(new Block.Heading("Figures"));
        blocks.add(new Grid("Figures", "", columns, shown, false));
        if (shown.size() < rows.size()) {
            blocks.add(Block.plain(Plural.count(rows.size() - shown.size(), "row", "rows")
                    + " more in the workbook and not on this page."));
        }
        return version.document("The period for scrutiny", blocks);
    }

    private String periods() {
        String now = version.days(FieldRole.PERIOD_START, FieldRole.PERIOD_END);
        String before = version.days(FieldRole.COMPARISON_START, FieldRole.COMPARISON_END);
        if (now.isEmpty()) {
            return "The days of the period are not entered.";
        }
        return before.isEmpty()
                ? "Now is " + now + "; the days it is compared with are not entered."
                : "Now is " + now + "; before is " + before + ".";
    }

    private List<Grid.Column> columns() {
        var columns = new ArrayList<Grid.Column>();
        for (var part : PRINTED) {
            var column = changes.columns().get(at(part));
            columns.add(
                    switch (part) {
                        case "key" -> Grid.Column.words(column.heading(), 28);
                        case "verdict" -> Grid.Column.words(column.heading(), 20);
                        case "interval" -> Grid.Column.figures(column.heading(), 20);
                        default -> Grid.Column.figures(column.heading(), 11);
                    });
        }
        return columns;
    }

    /** The verdicts as the workbook has them, the rarest first, each with what it is of. */
    private List<String> verdicts() {
        var said = new LinkedHashMap<String, List<String>>();
        int verdict = at("verdict");
        for (var row : changes.rows()) {
            said.computeIfAbsent(row.get(verdict).text(), word -> new ArrayList<>())
                    .add(row.get(0).text() + " (" + row.get(at("change")).text() + ")");
        }
        return said.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().size()))
                .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()) + ".")
                .toList();
    }

    private int at(String part) {
        return changes.columns().stream().map(Chart.Column::part).toList().indexOf(part);
    }

    private Block bars() {
        var wholes = wholes();
        var parts = changes.rows().stream()
                .filter(row -> !wholes.contains(row.get(0).text()))
                .toList();
        var pairs = parts.stream()
                .limit(MOST_BARS)
                .map(row -> new Bars.Pair(row.get(0).text(), bar(row.get(at("before"))), bar(row.get(at("now")))))
                .toList();
        if (pairs.stream().allMatch(pair -> pair.one() == null && pair.other() == null)) {
            return Block.plain("There is no picture, because there is no figure to draw.");
        }
        return new Bars(
                changes.columns().get(0).heading(),
                said(wholes, parts.size() - pairs.size()),
                "#,##0",
                table.heading(TableColumnRole.PREVIOUS),
                table.heading(TableColumnRole.CURRENT),
                pairs);
    }

    private String said(Set<String> wholes, int left) {
        String said = changes.alternative();
        if (!wholes.isEmpty()) {
            said += " Not drawn, because the others are parts of it: " + String.join(", ", wholes) + ".";
        }
        return left <= 0 ? said : said + " " + Plural.count(left, "more is", "more are") + " in the figures alone.";
    }

    /** What other rows are part of: drawn beside them it would squash them. */
    private Set<String> wholes() {
        return table.byKey().values().stream()
                .map(row -> table.text(row, TableColumnRole.PART_OF))
                .filter(whole -> !whole.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private static Bars.@Nullable Bar bar(Figure figure) {
        return figure.number() == null ? null : new Bars.Bar(figure.number(), figure.text());
    }
}
