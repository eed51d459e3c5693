package uk.safersheets.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Plural;

/** Cells of one sheet as a sentence lists them: {@code C4, C9 to C12 and 40 more}. */
public final class CellList {
    private static final int RUNS_SHOWN = 4;

    private CellList() {}

    /** By column, then row; neighbours in a column become one run, and the tail a number. */
    public static String of(Collection<CellRef> cells) {
        var runs = runs(cells.stream().distinct().sorted().toList());
        var shown = new ArrayList<String>();
        int more = 0;
        for (var run : runs) {
            if (shown.size() < RUNS_SHOWN) {
                shown.addAll(words(run));
            } else {
                more += run.size();
            }
        }
        if (more > 0) {
            shown.add(Plural.number(more) + " more");
        }
        return and(shown);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    public static String and(List<String> words) {
        return joined(words, " and ");
    }

    /** {@code A}, {@code A or B}, {@code A, B or C}. */
    public static String or(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
    }

    private static List<String> words(List<CellRef> run) {
        String first = run.get(0).a1();
        String end = run.get(run.size() - 1).a1();
        return switch (run.size()) {
            case 1 -> List.of(first);
            case 2 -> List.of(first, end);
            default -> List.of(first + " to " + end);
        };
    }

    private static List<List<CellRef>> runs(List<CellRef> sorted) {
        var runs = new ArrayList<List<CellRef>>();
        CellRef before = null;
        for (var cell : sorted) {
            if (before == null || !isBelow(before, cell)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(cell);
            before = cell;
        }
        return runs;
    }

    private static boolean isBelow(CellRef upper, CellRef lower) {
        return upper.sheet().equals(lower.sheet()) && upper.col() == lower.col() && upper.row() + 1 == lower.row();
    }
}
