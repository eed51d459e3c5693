package uk.safersheets.check.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CellList;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.TableView;

/**
 * Two or more rows that stand in one table twice, every entry alike but for the key. Only rows with a sentence count, not
 * names and short answers, which rows may well share.
 */
public final class RepeatedBlocks implements Checker {
    private static final int SENTENCE = 40;
    private static final int BLOCK = 2;

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        inspection.grids().forEach(grid -> look(grid, faults));
    }

    private static void look(TableView grid, FaultCollector faults) {
        var texts = texts(grid);
        Map<String, Integer> first = new HashMap<>();
        for (int at = 0; at < texts.size(); at++) {
            Integer before = texts.get(at).isEmpty() ? null : first.putIfAbsent(texts.get(at), at);
            int length = before == null ? 0 : length(texts, before, at);
            if (before != null && length >= BLOCK) {
                faults.add(finding(grid, before, at, length));
                at += length - 1;
            }
        }
    }

    private static int length(List<String> texts, int first, int second) {
        int length = 0;
        while (second + length < texts.size()
                && first + length < second
                && !texts.get(first + length).isEmpty()
                && texts.get(first + length).equals(texts.get(second + length))) {
            WorkBudget.step();
            length++;
        }
        return length;
    }

    private static Finding finding(TableView grid, int first, int second, int length) {
        var cells = grid.lines().subList(second, second + length).stream()
                .map(line -> grid.cell(line, grid.table().key()).ref())
                .toList();
        return Finding.of("V021", Severity.QUERY)
                .cells(cells)
                .table(grid.table().name())
                .label("repeated rows")
                .message(rows(grid, second, length) + " repeat "
                        + rows(grid, first, length).replace("Rows", "rows") + ".")
                .fix("Remove one of them.")
                .build();
    }

    private static String rows(TableView grid, int from, int length) {
        var numbers = grid.lines().subList(from, from + length).stream()
                .map(line -> line.row().number() + 1)
                .toList();
        int first = numbers.get(0);
        int last = numbers.get(length - 1);
        return last - first + 1 == length
                ? "Rows " + first + " to " + last
                : "Rows " + CellList.and(numbers.stream().map(String::valueOf).toList());
    }

    /** The entries of each row, in one; empty where there is no sentence in it. */
    private static List<String> texts(TableView grid) {
        var places = grid.extras();
        for (var column : grid.table().columns()) {
            boolean isKey =
                    Texts.key(column.name()).equals(Texts.key(grid.table().key()));
            if (!isKey && column.content().entry().isTyped()) {
                places.add(grid.place(column.name()).orElseThrow());
            }
        }
        var texts = new ArrayList<String>();
        for (var line : grid.lines()) {
            var writing = new StringBuilder();
            int longest = 0;
            for (int place : places) {
                var value = line.row().cells().get(place).value();
                boolean isText = value instanceof Value.Text;
                String text = isText ? Texts.key(value.toString()) : value.toString();
                longest = Math.max(longest, isText ? text.length() : 0);
                writing.append(text).append('\n');
            }
            texts.add(longest >= SENTENCE ? writing.toString() : "");
        }
        return texts;
    }
}
