package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.collection.JoinedTable.JoinedRow;
import uk.safersheets.contract.Type;
import uk.safersheets.document.Block;
import uk.safersheets.document.Grid;

/**
 * One table of one return as parts of a document: columns that nobody filled are left out, figures and short words stand in
 * tables no wider than a page, and what was told at length stands in paragraphs, row by row.
 */
final class PackTable {
    /** In characters: what is longer is read as a paragraph. */
    private static final int LONG = 90;

    private final JoinedTable table;
    private final List<JoinedRow> rows;
    private final int key;

    PackTable(JoinedTable table, String partnership) {
        this.table = table;
        this.rows = table.of(partnership);
        this.key = Math.max(0, table.place(table.key()));
    }

    /** None where nothing was entered. */
    List<Block> blocks() {
        var filled = IntStream.range(0, table.columns().size())
                .filter(at -> rows.stream().anyMatch(row -> !text(row, at).isEmpty()))
                .boxed()
                .toList();
        boolean isTyped = filled.stream()
                .anyMatch(at -> table.columns().get(at).content().entry().isTyped());
        if (!isTyped) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(table.title(), 2));
        var others = filled.stream().filter(at -> at != key).toList();
        var told = others.stream().filter(this::isLong).toList();
        if (told.isEmpty()) {
            blocks.addAll(grids(others));
        } else {
            rows.forEach(row -> row(row, others, told, blocks));
        }
        return blocks;
    }

    private boolean isLong(int at) {
        return rows.stream().anyMatch(row -> text(row, at).length() > LONG);
    }

    /** As many tables as it takes, each with the key first; two of them never touch, because Word would make one of both. */
    private List<Block> grids(List<Integer> others) {
        var grids = new ArrayList<Block>();
        var widths = new PackWidths();
        var some = start(widths);
        for (int at : others) {
            if (some.size() > 1 && !widths.hasRoomFor(width(at))) {
                grids.add(grid(some, widths));
                grids.add(Block.note(table.title() + ", further columns"));
                widths = new PackWidths();
                some = start(widths);
            }
            some.add(at);
            widths.add(width(at));
        }
        grids.add(grid(some, widths));
        return grids;
    }

    private List<Integer> start(PackWidths widths) {
        widths.add(width(key));
        return new ArrayList<>(List.of(key));
    }

    private Grid grid(List<Integer> columns, PackWidths widths) {
        var fitted = widths.fitted();
        return new Grid(
                table.title(),
                "",
                IntStream.range(0, columns.size())
                        .mapToObj(place -> {
                            int at = columns.get(place);
                            return new Grid.Column(name(at), fitted.get(place), isFigures(at));
                        })
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream().map(at -> text(row, at)).toList())
                        .toList(),
                false);
    }

    private PackWidths.Width width(int at) {
        int longest =
                rows.stream().mapToInt(row -> text(row, at).length()).max().orElse(0);
        int heading = List.of(name(at).split(" ")).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return PackWidths.Width.of(longest, heading, isFigures(at));
    }

    private boolean isFigures(int at) {
        var type = table.columns().get(at).content().type();
        return type.isNumeric() && type != Type.DATE;
    }

    /** What it is called with its first long text, its short values in one line, and every other long text below. */
    private void row(JoinedRow row, List<Integer> others, List<Integer> told, List<Block> blocks) {
        int first = told.get(0);
        blocks.add(new Block.Heading(text(row, key), 3));
        if (!text(row, first).isEmpty()) {
            blocks.add(Block.plain(text(row, first)));
        }
        var brief = others.stream()
                .filter(at -> !told.contains(at) && !text(row, at).isEmpty())
                .map(at -> name(at) + ": " + text(row, at))
                .toList();
        if (!brief.isEmpty()) {
            blocks.add(Block.plain(String.join("; ", brief)));
        }
        told.stream()
                .filter(at -> at != first && !text(row, at).isEmpty())
                .forEach(at -> blocks.add(Block.plain(name(at) + ": " + text(row, at))));
    }

    private String name(int at) {
        return table.columns().get(at).name();
    }

    private String text(JoinedRow row, int at) {
        return Shown.of(table.columns().get(at), row.values().get(at));
    }
}
