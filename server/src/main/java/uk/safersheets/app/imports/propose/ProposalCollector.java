package uk.safersheets.app.imports.propose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.safersheets.app.imports.propose.PublicFigures.Answer;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;

/** Sorts what is known of each cell: it fills a blank, it agrees, or it says something else than was typed. */
final class ProposalCollector {
    private static final int NAMED = 5;

    private final List<Patch> fills = new ArrayList<>();
    private final List<Patch> differs = new ArrayList<>();
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private final Set<CellRef> seen = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private int agreeing;

    /**
     * One cell and what is known of it.
     *
     * @param what the figure is called, such as {@code Robbery, Current}
     * @return whether the figure stands in the cell, or will when it is filled
     */
    boolean take(Cell cell, String what, Answer answer) {
        var amount = answer.amountOrNull();
        if (amount == null) {
            missing.computeIfAbsent(answer.words(), because -> new TreeSet<>()).add(what);
            return false;
        }
        return take(cell, what, BigDecimal.valueOf(amount), answer.words());
    }

    /** The same of a figure that is known. */
    boolean take(Cell cell, String what, BigDecimal amount, String source) {
        if (cell.value() instanceof Value.Number typed && NumberTolerance.same(typed.amount(), amount)) {
            agreeing += seen.add(cell.ref()) ? 1 : 0;
            return true;
        }
        return write(cell, what, Value.of(amount), source);
    }

    /** The same of anything else that is written beside a figure, such as its source. */
    boolean write(Cell cell, String what, Value value, String source) {
        if (!seen.add(cell.ref())) {
            return false;
        }
        if (cell.value().isBlank()) {
            fills.add(new Patch(cell.ref(), null, value, Value.BLANK, what + ": " + source + "."));
            return true;
        }
        if (!cell.value().equals(value)) {
            differs.add(new Patch(
                    cell.ref(),
                    null,
                    value,
                    cell.value(),
                    "You typed " + shown(cell.value()) + " for " + what + "; the import says " + shown(value) + ". "
                            + source + "."));
        }
        return false;
    }

    /** Rows for a table that is empty. */
    void add(NewRows rows) {
        fills.addAll(rows.patches());
        if (rows.isFull()) {
            note("Only the first " + NewRows.MOST + " rows are proposed for a table that is empty.");
        }
    }

    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    Proposals proposals() {
        var all = new ArrayList<>(notes);
        missing.forEach((because, what) -> all.add("Nothing is proposed for " + named(what) + ": " + because + "."));
        return new Proposals(fills, differs, agreeing, all);
    }

    private static String named(Set<String> what) {
        var all = List.copyOf(what);
        return all.size() <= NAMED
                ? String.join("; ", all)
                : String.join("; ", all.subList(0, NAMED)) + " and " + Plural.number(all.size() - NAMED) + " more";
    }

    private static String shown(Value value) {
        return value instanceof Value.Number number
                ? ValueFormat.NUMBER.of(number.amount())
                : '"' + value.toString() + '"';
    }
}
