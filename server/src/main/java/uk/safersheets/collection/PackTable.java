package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.collection.JoinedTable.JoinedRow;
import uk.safersheets.document.Block;
import uk.safersheets.document.Grid;

/**
 * One table of one return as parts of a document: columns that nobody filled are left out, figures and short words stand in
 * tables no wider than a page, and what was told at length stands in paragraphs, row by row.
 */
final class PackTable {
    /** In characters: what is longer is read as a paragraph. */
    private static final int LONG = 90;

    /** What a page is wide enough for, and what the widest column of words takes of it. */
    private static final int PAGE = 104;

    private static final int WIDEST = 26;

    /** Beside what stands in a cell. */
    private static final int AIR = 4;

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
        var told = filled.stream().filter(at -> at != key && isLong(at)).toList();
        if (told.isEmpty()) {
            blocks.addAll(grids(filled.stream().filter(at -> at != key).toList()));
        } else {
            rows.forEach(row -> row(row, filled, told, blocks));
        }
        return blocks;
    }

    private boolean isLong(int at) {
        return rows.stream().anyMatch(row -> text(row, at).length() > LONG);
    }

    /** As many tables as it takes, each with the key first; two of them never touch, because Word would make one of both. */
    private List<Block> grids(List<Integer> columns) {
        var grids = new ArrayList<Block>();
        var some = new ArrayList<Integer>(List.of(key));
        for (int at : columns) {
            if (some.size() > 1 && room(some) + column(at).width() > PAGE) {
                grids.add(grid(some));
                grids.add(Block.note(table.title() + ", further columns"));
                some = new ArrayList<>(List.of(key));
            }
            some.add(at);
        }
        grids.add(grid(some));
        return grids;
    }

    private Grid grid(List<Integer> columns) {
        return new Grid(
                table.title(),
                "",
                columns.stream().map(this::column).toList(),
                rows.stream()
                        .map(row -> columns.stream().map(at -> text(row, at)).toList())
                        .toList(),
                false);
    }

    private int room(List<Integer> columns) {
        return columns.stream().mapToInt(at -> column(at).width()).sum();
    }

    private Grid.Column column(int at) {
        var column = table.columns().get(at);
        int longest = rows.stream().mapToInt(row -> text(row, at).length()).max().orElse(0);
        boolean isFigures = column.content().type().isNumeric();
        int needed = Math.max(isFigures ? longest : Math.min(WIDEST, longest), longestWord(column.name()));
        return new Grid.Column(column.name(), needed + AIR, isFigures);
    }

    private static int longestWord(String heading) {
        return List.of(heading.split(" ")).stream().mapToInt(String::length).max().orElse(0);
    }

    /** What it is called and its short values in one line, and each long text below. */
    private void row(JoinedRow row, List<Integer> filled, List<Integer> told, List<Block> blocks) {
        var brief = filled.stream()
                .filter(at -> at != key && !told.contains(at) && !text(row, at).isEmpty())
                .map(at -> name(at) + ": " + text(row, at))
                .toList();
        blocks.add(new Block.Heading(text(row, key), 3));
        if (!brief.isEmpty()) {
            blocks.add(Block.plain(String.join("; ", brief) + "."));
        }
        told.stream()
                .filter(at -> !text(row, at).isEmpty())
                .forEach(at -> blocks.add(Block.plain(name(at) + ": " + text(row, at))));
    }

    private String name(int at) {
        return table.columns().get(at).name();
    }

    private String text(JoinedRow row, int at) {
        return Shown.of(table.columns().get(at), row.values().get(at));
    }
}
